package org.trivetpos.demo.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file {@code demo-shop} in the data folder, which tells that this is the demo to whoever must not take another
 * shop for it; and the key that {@code ./sdk sign} makes beside it, which no shop that sells may trust.
 */
final class DemoSign {

    private static final List<String> OF_THE_DEMO = List.of("etc/trusted-signers/demo.pem", "demo-signer/key.p12",
            "demo-signer/password", "demo-signer/said", "demo-signer", "demo-shop");

    private final Path data;

    DemoSign(Path data) {
        this.data = data;
    }

    /** First of all: a shop with public PINs and without it would look like any other. */
    void putUp() {
        try {
            Files.writeString(data.resolve("demo-shop"), "The demo shop: its PINs are public, and ./sdk sign makes it"
                    + " trust a key of its own. Never sell with it.\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The trust first, the sign last; quiet where they are gone. */
    void takeDown() {
        try {
            for (String one : OF_THE_DEMO) {
                Files.deleteIfExists(data.resolve(one));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
