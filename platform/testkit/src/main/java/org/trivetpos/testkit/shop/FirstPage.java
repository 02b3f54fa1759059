package org.trivetpos.testkit.shop;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a shop for its first page, as a browser would. */
final class FirstPage {

    private FirstPage() { }

    /** True if it is answered with that status and has these words in it. */
    static boolean answers(URI shop, Duration patience, int status, String words) {
        try {
            HttpURLConnection page = (HttpURLConnection) shop.toURL().openConnection();
            page.setConnectTimeout((int) patience.toMillis());
            page.setReadTimeout((int) patience.toMillis());
            return page.getResponseCode() == status && (words.isEmpty() || text(page).contains(words));
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String text(HttpURLConnection page) throws IOException {
        try (InputStream body = page.getErrorStream() != null ? page.getErrorStream() : page.getInputStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
