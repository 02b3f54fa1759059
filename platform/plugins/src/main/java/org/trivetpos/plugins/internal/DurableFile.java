package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Small files that are there whole or not at all, also after a power cut: lines of {@code key=value}. */
final class DurableFile {

    private DurableFile() { }

    static void write(Path file, Map<String, String> values) throws IOException {
        write(file, new TreeMap<>(values).entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n").collect(Collectors.joining()));
    }

    static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, content);
        settle(fresh, file);
    }

    static Map<String, String> read(Path file) throws IOException {
        Map<String, String> values = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return values;
    }

    /** Forces the content; the entry in the folder is forced with the next file that is written beside it. */
    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Path fresh = to.resolveSibling(to.getFileName() + ".new");
        Files.copy(from, fresh, StandardCopyOption.REPLACE_EXISTING);
        force(fresh, StandardOpenOption.WRITE);
        Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void settle(Path fresh, Path file) throws IOException {
        force(fresh, StandardOpenOption.WRITE);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        // the entry in the folder is a thing of its own
        forceFolder(file.getParent());
    }

    static void forceFolder(Path folder) throws IOException {
        force(folder, StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
