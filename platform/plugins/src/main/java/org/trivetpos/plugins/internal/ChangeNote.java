package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A note that is written over in place: one force of one small block, where a file that is renamed takes two. A note
 * that a power cut tore has a wrong sum and counts as none: whatever it was to announce had not begun.
 */
final class ChangeNote {

    private static final int BLOCK = 4096;
    private static final String SUM = "sum";

    private final Path file;

    ChangeNote(Path file) {
        this.file = file;
    }

    /** Durable when it returns; an empty map says that there is nothing to note. */
    void write(Map<String, String> values) throws IOException {
        boolean isNew = !Files.exists(file);
        Files.createDirectories(file.getParent());
        byte[] text = (lines(values) + SUM + "=" + sum(values) + "\n").getBytes(StandardCharsets.UTF_8);
        if (text.length > BLOCK) {
            throw new IOException("a note of " + text.length + " bytes");
        }
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        block.put(text);
        while (block.hasRemaining()) {
            block.put((byte) '\n');
        }
        block.flip();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(block, 0);
            channel.force(false);
        }
        if (isNew) {
            DurableFile.forceFolder(file.getParent());
        }
    }

    /** Empty if there is no note. */
    Map<String, String> read() throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        Map<String, String> values = DurableFile.read(file);
        String sum = values.remove(SUM);
        return sum(values).equals(sum) ? values : Map.of();
    }

    private static String lines(Map<String, String> values) {
        return new TreeMap<>(values).entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue() + "\n").collect(Collectors.joining());
    }

    private static String sum(Map<String, String> values) {
        CRC32 sum = new CRC32();
        sum.update(lines(values).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
