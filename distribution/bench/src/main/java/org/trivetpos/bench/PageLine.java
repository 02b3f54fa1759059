package org.trivetpos.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;

/** What a browser has for one page: cookies, a connection for its requests, and a WebSocket. */
final class PageLine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI shop;
    private final HttpClient client;

    /** Of a browser that holds this token of a terminal. */
    PageLine(URI shop, String token) {
        this.shop = shop;
        CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        HttpCookie terminal = new HttpCookie("trivet-terminal", token);
        terminal.setPath("/");
        terminal.setVersion(0);
        cookies.getCookieStore().add(shop, terminal);
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies)
                .connectTimeout(PATIENCE).build();
    }

    private String origin() {
        return "http://" + shop.getAuthority();
    }

    /** Opens a WebSocket. */
    WebSocket socket(String path, WebSocket.Listener listener) {
        return client.newWebSocketBuilder().header("Origin", origin()).connectTimeout(PATIENCE)
                .buildAsync(URI.create("ws://" + shop.getAuthority() + path), listener).join();
    }

    /** What the shop answers to that path. */
    String get(String path, String type) {
        return exchange(HttpRequest.newBuilder(shop.resolve(path.isEmpty() ? "/" : "/" + path)).header("Accept", type)
                .GET());
    }

    /** Sends JSON there; gives the answer. */
    String post(String path, String body) {
        return exchange(HttpRequest.newBuilder(shop.resolve("/" + path)).header("Origin", origin())
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = client.send(request.header("Accept-Encoding", "gzip").timeout(PATIENCE)
                    .build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("status " + answer.statusCode() + " of " + answer.request().uri());
            }
            byte[] body = answer.body();
            if (answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
                body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
            }
            return new String(body, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
