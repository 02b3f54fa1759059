package ${package};

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lines that begin with a rising number; each is on the disk when it has been appended. */
final class DayFile {

    private static final int LONGEST_LINE = 4096;

    private final Path file;

    DayFile(Path file) {
        this.file = file;
    }

    /** Adds the line unless its number is already there. */
    void append(long number, String line) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            String tail = tail(channel);
            int whole = tail.lastIndexOf('\n') + 1;
            // what a power cut left half is written again
            channel.truncate(channel.size() - (tail.length() - whole));
            if (number <= last(tail.substring(0, whole))) {
                return;
            }
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(number + "," + line + "\n");
            channel.position(channel.size());
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static String tail(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(LONGEST_LINE, channel.size()));
        channel.position(channel.size() - bytes.capacity());
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            continue;
        }
        return StandardCharsets.US_ASCII.decode(bytes.flip()).toString();
    }

    private static long last(String lines) {
        if (lines.isEmpty()) {
            return 0;
        }
        String line = lines.substring(lines.lastIndexOf('\n', lines.length() - 2) + 1);
        return Long.parseLong(line.substring(0, line.indexOf(',')));
    }
}
