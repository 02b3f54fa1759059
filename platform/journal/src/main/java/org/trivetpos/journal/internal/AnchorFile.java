package org.trivetpos.journal.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivetpos.journal.Anchor;

/**
 * Heads of the chain outside the database: {@code anchors.txt} is only appended to, {@code head.txt} holds the last
 * head seen. Lines are {@code anchor <number> <hash> <time>} and {@code restored <number> <hash> <time>}: after a
 * restore the anchors beyond the copy's head speak of a chain that was given up; {@code begun}, with the number 0,
 * gives up all of them.
 */
final class AnchorFile {

    private final Path anchors;
    private final Path head;

    AnchorFile(Path folder) {
        this.anchors = folder.resolve("anchors.txt");
        this.head = folder.resolve("head.txt");
    }

    void append(String kind, Anchor anchor) throws IOException {
        Files.createDirectories(anchors.getParent());
        if (Files.notExists(anchors)) {
            createPrivate(anchors);
        }
        try (FileChannel file = FileChannel.open(anchors, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            write(file, line(kind, anchor));
            file.force(true);
        }
    }

    void head(Anchor last) throws IOException {
        Files.createDirectories(head.getParent());
        Path fresh = head.resolveSibling("head.new");
        Files.deleteIfExists(fresh);
        createPrivate(fresh);
        try (FileChannel file = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            write(file, line("head", last));
        }
        Files.move(fresh, head, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The anchors that still speak of this chain, in the order in which they were written. */
    List<Anchor> anchors() throws IOException {
        List<Anchor> valid = new ArrayList<>();
        for (String line : lines(anchors)) {
            Anchor anchor = read(line);
            if (line.startsWith("restored ") || line.startsWith("begun ")) {
                valid.removeIf(before -> before.number() > anchor.number());
            }
            if (anchor.number() > 0) {
                valid.add(anchor);
            }
        }
        return valid;
    }

    Optional<Anchor> head() throws IOException {
        return lines(head).stream().findFirst().map(AnchorFile::read);
    }

    /** When the last restore was noted here. */
    Optional<Instant> lastRestore() throws IOException {
        return lines(anchors).stream().filter(line -> line.startsWith("restored "))
                .reduce((first, second) -> second).map(line -> read(line).at());
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList()
                : List.of();
    }

    private static void createPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static void write(FileChannel file, String line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    private static String line(String kind, Anchor anchor) {
        return kind + " " + anchor.number() + " " + anchor.hash() + " " + anchor.at() + "\n";
    }

    private static Anchor read(String line) {
        String[] words = line.split(" ");
        return new Anchor(Long.parseLong(words[1]), words[2], Instant.parse(words[3]));
    }
}
