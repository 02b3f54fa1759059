package org.trivetpos.persistence.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.StoreUnavailableException;

/** The folder of the store: whether it can be written, whether the last run closed it, how much space is left. */
final class StoreFolder {

    private static final long LOW_MEGABYTES = 300;

    private final Path folder;
    private final Path marker;

    StoreFolder(Path folder) {
        this.folder = folder;
        this.marker = folder.resolve("open");
    }

    static Path dataOf(BundleContext context) {
        String data = context.getProperty("trivet.data");
        if (data == null) {
            throw new IllegalStateException("the property trivet.data names the shop's data folder and is not set");
        }
        return Path.of(data);
    }

    /** Where copies of single schemas are kept. */
    Path saved() {
        return folder.resolve("saved");
    }

    /** What was ordered while the store was open, or laid into the folder by a restore, before it is opened. */
    void settle(StoreAddress address, WaitingCopy.StoreSource sources, Instant now) {
        anew().carryOut(address, sources);
        new WaitingCopy(folder).putInto(address, sources, now);
    }

    BeginAnew anew() {
        return new BeginAnew(folder);
    }

    /** @throws StoreUnavailableException if it cannot be written */
    void mustBeWritable() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", null));
        } catch (IOException | SecurityException failure) {
            boolean full = String.valueOf(failure.getMessage()).contains("No space left");
            throw new StoreUnavailableException(
                    Refusal.of(full ? "persistence.disk-full" : "persistence.folder", folder.toString()), failure);
        }
    }

    /** Marks the store as open; true if the last run had closed it properly. */
    boolean markOpen() throws IOException {
        boolean clean = Files.notExists(marker);
        if (clean) {
            Files.createFile(marker);
        }
        return clean;
    }

    void markClosed() throws IOException {
        Files.deleteIfExists(marker);
    }

    /** Says when little space is left. */
    @Nullable Refusal space() {
        try {
            long left = Files.getFileStore(folder).getUsableSpace() >> 20;
            return left < LOW_MEGABYTES ? Refusal.of("persistence.disk-low", left) : null;
        } catch (IOException unknown) {
            return null;
        }
    }
}
