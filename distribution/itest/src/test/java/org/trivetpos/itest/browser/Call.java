package org.trivetpos.itest.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.trivetpos.testkit.shop.ShopProcess;

/** A call that no browser would make: line by line as it is typed. */
final class Call {

    private static final int PATIENCE_MILLIS = 15_000;
    private static final String HANDSHAKE = """
            GET /VAADIN/push?v-r=push HTTP/1.1
            Host: %s
            Origin: %s
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
            """;

    private Call() { }

    /** The first line of the answer to a WebSocket that a page from there opens. */
    static String handshake(ShopProcess shop, String origin) {
        return answer(shop, HANDSHAKE.formatted("127.0.0.1:" + shop.port(), origin));
    }

    /** The first line of the answer to the shop's page under that name. */
    static String page(ShopProcess shop, String host) {
        return answer(shop, "GET / HTTP/1.1\nHost: " + host + "\nConnection: close\n");
    }

    private static String answer(ShopProcess shop, String lines) {
        try (Socket socket = new Socket("127.0.0.1", shop.port())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write((lines.replace("\n", "\r\n") + "\r\n").getBytes(StandardCharsets.US_ASCII));
            StringBuilder first = new StringBuilder();
            for (int read = socket.getInputStream().read(); read >= 0 && read != '\r';
                    read = socket.getInputStream().read()) {
                first.append((char) read);
            }
            return first.toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
