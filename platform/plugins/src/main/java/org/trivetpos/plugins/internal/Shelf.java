package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.trivetpos.plugins.PluginId;

/**
 * Where the files of plugins stand, and what the shop wants of each: {@code plugins/<id>/} in the data folder holds
 * its versions and {@code wanted}; {@code plugins/change} is there while a change is on its way. It is all that is left
 * when the program is updated, and it is read before the database is open.
 */
final class Shelf {

    /** In place of a file: as the program brought it. */
    static final String SHIPPED = "shipped";
    /** In place of a file: not there. */
    static final String NONE = "";

    private static final String WANTED = "wanted";
    private static final int DIGITS = 8;

    private final Path folder;
    private final ChangeNote change;

    Shelf(Path folder) {
        this.folder = folder;
        this.change = new ChangeNote(folder.resolve("change"));
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
    }

    /** How far a change has come. */
    enum Stage {
        /** On its way: if the shop ends now, everything has to become as before. */
        CHANGING,
        /** Done and healthy, but so fresh that a shop which dies may have died of it. */
        FRESH,
        /** The code is as before again; tables and journal have still to be told. */
        UNDONE
    }

    /**
     * A change while it matters.
     *
     * @param from   what was there, as {@link Wanted#file}
     * @param to     what is to be there
     * @param ran    true if it ran before
     * @param schema the copy of its tables from before, with the schema's name; both empty if there is none
     */
    record Pending(PluginId id, String from, String to, boolean ran, String schema, String copy, Stage stage) {

        Pending at(Stage next) {
            return new Pending(id, from, to, ran, schema, copy, next);
        }

        Pending saved(String savedSchema, String savedCopy) {
            return new Pending(id, from, to, ran, savedSchema, savedCopy, stage);
        }
    }

    /** Copies a file in and returns its name here; it is sure to be there once what is wanted has been written. */
    String put(PluginId id, String version, Path file, byte[] sha256) {
        String name = version + "-" + HexFormat.of().formatHex(sha256).substring(0, DIGITS) + ".jar";
        Path here = folder.resolve(id.value()).resolve(name);
        if (!Files.exists(here)) {
            kept(() -> DurableFile.copy(file, here));
        }
        return name;
    }

    Path file(PluginId id, String name) {
        return folder.resolve(id.value()).resolve(name);
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
        return read(folder.resolve(name).resolve(WANTED), lines -> new Wanted(new PluginId(name), lines.get("file"),
                lines.get("before"), Boolean.parseBoolean(lines.get("on")),
                Boolean.parseBoolean(lines.get("quarantined"))));
    }

    void write(Wanted wanted) {
        kept(() -> DurableFile.write(folder.resolve(wanted.id().value()).resolve(WANTED), Map.of(
                "file", wanted.file(), "before", wanted.before(), "on", String.valueOf(wanted.on()),
                "quarantined", String.valueOf(wanted.quarantined()))));
    }

    /** Forgets what is wanted of a plugin; its files stay. */
    void forget(PluginId id) {
        kept(() -> Files.deleteIfExists(folder.resolve(id.value()).resolve(WANTED)));
    }

    /** Deletes a file that never came to anything. */
    void drop(PluginId id, String name) {
        kept(() -> Files.deleteIfExists(file(id, name)));
    }

    Optional<Pending> pending() {
        try {
            Map<String, String> lines = change.read();
            return lines.isEmpty() ? Optional.empty() : Optional.of(new Pending(new PluginId(lines.get("id")),
                    lines.get("from"), lines.get("to"), Boolean.parseBoolean(lines.get("ran")), lines.get("schema"),
                    lines.get("copy"), Stage.valueOf(lines.get("stage"))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void write(Pending pending) {
        kept(() -> change.write(Map.of("id", pending.id().value(), "from", pending.from(), "to", pending.to(),
                "ran", String.valueOf(pending.ran()), "schema", pending.schema(), "copy", pending.copy(),
                "stage", pending.stage().name())));
    }

    void done() {
        kept(() -> change.write(Map.of()));
    }

    private static <T> Optional<T> read(Path file, Function<Map<String, String>, T> as) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(as.apply(DurableFile.read(file)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
