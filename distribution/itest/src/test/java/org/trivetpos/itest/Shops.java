package org.trivetpos.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trivetpos.testkit.shop.ShopProcess;

/** Shops of the assembled program that tests start, kill, drive with a browser and look at. */
public final class Shops {

    private Shops() {
    }

    /** A new shop that is not started yet; the name is seen in its data folder's. */
    public static ShopProcess fresh(String name) {
        try {
            Path shops = Files.createDirectories(Path.of(System.getProperty("trivet.work"), "shops"));
            return at(Files.createTempDirectory(shops, name + "-"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A shop with that data folder, whatever is there. */
    public static ShopProcess at(Path data) {
        return new ShopProcess(Path.of(System.getProperty("trivet.program")), data);
    }
}
