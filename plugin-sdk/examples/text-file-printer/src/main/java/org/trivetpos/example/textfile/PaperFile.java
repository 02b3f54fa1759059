package org.trivetpos.example.textfile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** One paper in its folder: whole or not there, and on the disk when it is called done. */
final class PaperFile {

    private PaperFile() { }

    static Path write(Path folder, int serial, String text) throws IOException {
        Path half = Files.createTempFile(folder, "paper-", ".part");
        try (FileChannel file = FileChannel.open(half, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        return Files.move(half, folder.resolve("%010d.txt".formatted(serial)), StandardCopyOption.ATOMIC_MOVE);
    }
}
