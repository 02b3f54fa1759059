package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivetpos.plugins.PluginId;

/**
 * Where the files of plugins stand, and what the shop wants of each: {@code plugins/<id>/} in the data folder holds
 * its versions and {@code wanted}; {@code plugins/change} tells of the change that was made last. It is all that is
 * left when the program is updated, and it is read before the database is open.
 *
 * <p>A change waits for the disk once, for its note, before anything is touched. The note says what was wanted before
 * and what is wanted then, so it answers for whatever else a power cut may lose or tear, the files here and what the
 * framework keeps of the plugin, until {@link #settle} has forced all of it; only then may the next note be written.
 */
final class Shelf {

    /** In place of a file: as the program brought it. */
    static final String SHIPPED = "shipped";
    /** In place of a file: not there. */
    static final String NONE = "";

    private static final String WANTED = "wanted";
    private static final int DIGITS = 8;
    private static final String JAR = ".jar";

    private final Disk disk;
    private final Path folder;
    private final ChangeNote note;
    /** Files and folders that a power cut could still take back. */
    private final Set<Path> unsure = new LinkedHashSet<>();

    Shelf(Path folder) {
        this(new Disk(), folder);
    }

    Shelf(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
        this.note = new ChangeNote(disk, folder.resolve("change"));
        // an earlier run may have ended before it came to that
        unsure.add(folder);
    }

    /**
     * @param file   of the version that is to run, {@link #SHIPPED}, or {@link #NONE} if it was taken out
     * @param before of the version before, likewise
     * @param on     false if it is to stay stopped
     * @param quarantined true if the house stopped it, not a person
     */
    record Wanted(PluginId id, String file, String before, boolean on, boolean quarantined) {

        /** The version in the name of a file. */
        static String version(String file) {
            return file.indexOf('-') < 0 ? "" : file.substring(0, file.lastIndexOf('-'));
        }

        Map<String, String> values() {
            return Map.of("file", file, "before", before, "on", String.valueOf(on),
                    "quarantined", String.valueOf(quarantined));
        }

        /** Null if that says nothing of the kind. */
        static @Nullable Wanted of(PluginId id, Map<String, String> values) {
            String file = values.get("file");
            String before = values.get("before");
            return file == null || before == null ? null : new Wanted(id, file, before,
                    Boolean.parseBoolean(values.get("on")), Boolean.parseBoolean(values.get("quarantined")));
        }
    }

    /** Keeps the content of a file under a name of its own. */
    synchronized String put(PluginId id, String version, byte[] content, String sha256) {
        String name = version + "-" + sha256.substring(0, DIGITS) + JAR;
        kept(() -> {
            Path here = file(id, name);
            if (!Files.exists(here) || !Arrays.equals(Files.readAllBytes(here), content)) {
                inOwnFolder(id);
                disk.put(here, content);
                unsure.add(here);
            }
        });
        return name;
    }

    Path file(PluginId id, String name) {
        return folder.resolve(id.value()).resolve(name);
    }

    /** False if a file that {@link #put} named is not there as it was. */
    boolean whole(PluginId id, String name) {
        try {
            Path file = file(id, name);
            return Files.exists(file) && name.endsWith("-"
                    + PluginFiles.sha256(Files.readAllBytes(file)).substring(0, DIGITS) + JAR);
        } catch (IOException unreadable) {
            return false;
        }
    }

    List<Wanted> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve(WANTED))).sorted()
                    .map(entry -> wanted(new PluginId(entry.getFileName().toString()))).flatMap(Optional::stream)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Optional<Wanted> wanted(PluginId id) {
        return wanted(id.value());
    }

    /** Likewise, for the name of any bundle. */
    Optional<Wanted> wanted(String name) {
        Path file = folder.resolve(name).resolve(WANTED);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Wanted.of(new PluginId(name), Disk.values(Files.readString(file))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** In its place, under a note: should it be torn, the note still says what it was to be. */
    synchronized void write(Wanted wanted) {
        kept(() -> {
            Path file = inOwnFolder(wanted.id()).resolve(WANTED);
            disk.write(file, bytes(wanted));
            unsure.add(file);
        });
    }

    /** Without a note: whole or not at all, and durable when it returns. */
    synchronized void keep(Wanted wanted) {
        kept(() -> disk.keep(inOwnFolder(wanted.id()).resolve(WANTED), bytes(wanted)));
    }

    private static byte[] bytes(Wanted wanted) {
        return Disk.lines(wanted.values()).getBytes(StandardCharsets.UTF_8);
    }

    /** Forgets what is wanted of a plugin; its files stay. */
    synchronized void forget(PluginId id) {
        kept(() -> disk.delete(inOwnFolder(id).resolve(WANTED)));
    }

    /** What was wanted before a change is wanted again. */
    void restore(Pending undone) {
        if (undone.was() == null) {
            forget(undone.id());
        } else {
            write(undone.was());
        }
    }

    /** Deletes a file that never came to anything. */
    synchronized void drop(PluginId id, String name) {
        kept(() -> disk.delete(inOwnFolder(id).resolve(name)));
    }

    private Path inOwnFolder(PluginId id) throws IOException {
        Path own = folder.resolve(id.value());
        if (disk.createFolders(own)) {
            unsure.add(folder);
        }
        unsure.add(own);
        return own;
    }

    synchronized Optional<Pending> pending() {
        try {
            Map<String, String> values = note.read();
            return values.isEmpty() ? Optional.empty() : Optional.of(Pending.of(values));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Durable when it returns. */
    synchronized void note(Pending pending) {
        kept(() -> {
            note.write(pending.values());
            note.force();
        });
    }

    /** For what need not outlive a power cut: the note before it says as much. */
    synchronized void jot(Pending pending) {
        kept(() -> note.write(pending.values()));
    }

    /** When it returns, all that was written here outlives a power cut. */
    synchronized void settle() {
        kept(() -> {
            for (Path path : unsure) {
                if (Files.exists(path)) {
                    disk.force(path);
                }
            }
            unsure.clear();
            note.force();
        });
    }

    /** Nothing is under way any more, and what is there is there for sure. */
    synchronized void done() {
        settle();
        kept(() -> {
            note.write(Map.of());
            note.force();
        });
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void kept(Writing writing) {
        try {
            writing.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
