package org.trivetpos.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What makes the shop a program of a tablet. */
class InstallableTest {

    private static final Pattern ICON = Pattern.compile("\"src\": \"([^\"]+png)\", \"sizes\": \"(\\d+)x");

    private static InputStream web(String name) {
        return Objects.requireNonNull(InstallableTest.class.getResourceAsStream("/web/" + name), name);
    }

    private static String text(String name) throws IOException {
        try (InputStream in = web(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theIconsOfTheManifestAreThereInTheSizesThatItSays() throws IOException {
        Matcher icon = ICON.matcher(text("trivet.webmanifest"));
        int found = 0;
        while (icon.find()) {
            try (InputStream in = web(icon.group(1))) {
                assertThat(ImageIO.read(in).getWidth()).as(icon.group(1)).isEqualTo(Integer.parseInt(icon.group(2)));
            }
            found++;
        }
        assertThat(found).isEqualTo(3);
        assertThat(text("trivet.webmanifest")).contains("\"purpose\": \"maskable\"", "\"display\": \"standalone\"",
                "\"start_url\": \"/\"", "\"scope\": \"/\"");
    }

    /** After an upgrade nobody may see the version before. */
    @Test
    void theWorkerKeepsNothing() throws IOException {
        assertThat(text(OfflineWorker.SCRIPT)).doesNotContain("caches.").doesNotContain("CacheStorage")
                .contains("没有丢失", "nothing is lost");
    }
}
