package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The disk as this room uses it. Whoever reads sees at once what was written, also after the process was killed; a
 * power cut may lose or tear whatever has not been forced, each file and each folder's entries for themselves.
 */
class Disk {

    /** Whole or not at all, also after a power cut, when it returns. */
    final void keep(Path file, byte[] content) throws IOException {
        put(file, content);
        force(file);
        force(file.getParent());
    }

    /** Whoever reads it finds what was there or all of this; it stays for sure once it and its folder are forced. */
    final void put(Path file, byte[] content) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        write(fresh, content);
        move(fresh, file);
    }

    /** Lines of {@code key=value}, in the order of the keys. */
    static String lines(Map<String, String> values) {
        return new TreeMap<>(values).entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n").collect(Collectors.joining());
    }

    static Map<String, String> values(String lines) {
        Map<String, String> values = new TreeMap<>();
        lines.lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        });
        return values;
    }

    /** False if it was there already. */
    final boolean createFolders(Path folder) throws IOException {
        boolean missing = !Files.isDirectory(folder);
        if (missing) {
            makeFolders(folder);
        }
        return missing;
    }

    void makeFolders(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    void write(Path file, byte[] content) throws IOException {
        Files.write(file, content);
    }

    /** Over what stands at this place of a file that is there. */
    void writeAt(Path file, long position, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(content), position);
        }
    }

    void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /** The content of a file, or the entries of a folder. */
    void force(Path path) throws IOException {
        StandardOpenOption how = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }
}
