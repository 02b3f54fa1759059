package org.trivetpos.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of a test that is not managed by Jupiter's {@code TempDir}; gone with all that is in it when closed. */
public record TemporaryFolder(Path path) implements AutoCloseable {

    /** A fresh one. */
    public static TemporaryFolder fresh() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("trivet-test"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> files = Files.walk(path)) {
            deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : deepestFirst) {
            Files.deleteIfExists(file);
        }
    }
}
