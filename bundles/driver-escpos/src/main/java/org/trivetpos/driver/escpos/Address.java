package org.trivetpos.driver.escpos;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** Where a printer is. */
sealed interface Address {

    int DEFAULT_PORT = 9100;

    /** A printer in the network. */
    record Tcp(String host, int port) implements Address { }

    /** A device file of this machine, such as {@code /dev/usb/lp0}. */
    record DeviceFile(Path path) implements Address { }

    /** Reads {@code tcp://10.0.0.9:9100}, {@code tcp://10.0.0.9} or {@code file:/dev/usb/lp0}. */
    static Optional<Address> parse(String text) {
        try {
            URI uri = new URI(text.strip());
            if ("tcp".equals(uri.getScheme())) {
                boolean plain = uri.getHost() != null && uri.getUserInfo() == null && uri.getQuery() == null
                        && (uri.getPath().isEmpty() || uri.getPath().equals("/"));
                int port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
                return plain && port > 0 && port < 65536 ? Optional.of(new Tcp(uri.getHost(), port)) : Optional.empty();
            }
            if ("file".equals(uri.getScheme()) && uri.getPath() != null && uri.getPath().length() > 1) {
                return Optional.of(new DeviceFile(Path.of(uri.getPath())));
            }
            return Optional.empty();
        } catch (URISyntaxException | InvalidPathException notUnderstood) {
            return Optional.empty();
        }
    }
}
