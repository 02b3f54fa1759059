package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A note of two blocks that are written over in turns, each with its number and its sum. A block that a power cut tore
 * has a wrong sum, and the note is what it was before. To make it sure takes one force of one small block in its
 * place, where a file that is renamed takes two. For one thread at a time.
 */
final class ChangeNote {

    private static final int BLOCK = 4096;
    private static final String SUM = "sum";
    private static final String NUMBER = "number";

    private final Disk disk;
    private final Path file;
    /** False until the newest block is known to be on the disk; before that the other one must stay as it is. */
    private boolean sure;
    /** The newest block; null until it was read. */
    private @Nullable Map<String, String> newest;

    ChangeNote(Disk disk, Path file) {
        this.disk = disk;
        this.file = file;
    }

    /** An empty map says that there is nothing to note. Seen at once, sure after {@link #force}. */
    void write(Map<String, String> values) throws IOException {
        if (!Files.exists(file)) {
            disk.createFolders(file.getParent());
            disk.keep(file, new byte[2 * BLOCK]);
            disk.force(file.getParent().getParent());
        }
        force();
        long number = number(newest()) + 1;
        Map<String, String> numbered = new TreeMap<>(values);
        numbered.put(NUMBER, String.valueOf(number));
        numbered.put(SUM, sum(numbered));
        byte[] text = Disk.lines(numbered).getBytes(StandardCharsets.UTF_8);
        if (text.length > BLOCK) {
            throw new IOException("a note of " + text.length + " bytes");
        }
        byte[] block = new byte[BLOCK];
        Arrays.fill(block, (byte) '\n');
        System.arraycopy(text, 0, block, 0, text.length);
        sure = false;
        newest = null;
        disk.writeAt(file, number % 2 * BLOCK, block);
        numbered.remove(SUM);
        newest = numbered;
    }

    void force() throws IOException {
        if (!sure && Files.exists(file)) {
            disk.force(file);
            sure = true;
        }
    }

    /** Empty if there is no note. */
    Map<String, String> read() throws IOException {
        Map<String, String> values = new TreeMap<>(newest());
        values.remove(NUMBER);
        return values;
    }

    private Map<String, String> newest() throws IOException {
        Map<String, String> known = newest;
        if (known == null) {
            known = newestOnDisk();
            newest = known;
        }
        return known;
    }

    private Map<String, String> newestOnDisk() throws IOException {
        Map<String, String> found = new TreeMap<>();
        byte[] blocks = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        for (int from = 0; from < blocks.length; from += BLOCK) {
            Map<String, String> block = Disk.values(new String(blocks, from, Math.min(BLOCK, blocks.length - from),
                    StandardCharsets.UTF_8));
            String sum = block.remove(SUM);
            if (sum(block).equals(sum) && number(block) > number(found)) {
                found = block;
            }
        }
        return found;
    }

    private static long number(Map<String, String> block) {
        return Long.parseLong(block.getOrDefault(NUMBER, "0"));
    }

    private static String sum(Map<String, String> values) {
        CRC32 sum = new CRC32();
        sum.update(Disk.lines(values).getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}
