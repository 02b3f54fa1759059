package org.trivetpos.upkeep.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What of the data folder goes into a support bundle; the same from inside a running shop and from outside. */
final class SupportFiles {

    private static final int MOST_OF_A_LOG = 4 << 20;
    private static final int MOST_LOGS = 12;
    private static final Set<String> NEVER = Set.of("users.properties", "keys.properties", "host.key", "host.key.pub");

    private final Path data;
    private final Discretion discretion;
    private final ZipOutputStream zip;

    SupportFiles(Path data, Set<String> secrets, OutputStream target) {
        this.data = data;
        this.discretion = new Discretion(withConfigured(data, secrets));
        this.zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
    }

    private static Set<String> withConfigured(Path data, Set<String> secrets) {
        Set<String> all = new HashSet<>(secrets);
        for (Path file : settings(data)) {
            Properties values = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                continue;
            }
            values.stringPropertyNames().stream().filter(Discretion::isSecret)
                    .forEach(name -> all.add(values.getProperty(name)));
        }
        Path pairing = data.resolve("first-pairing-code");
        try {
            if (Files.exists(pairing)) {
                all.add(Files.readString(pairing));
            }
        } catch (IOException unreadable) {
            // what cannot be read here does not get into the bundle either
            return all;
        }
        return all;
    }

    /** Adds a text, or why there is none. */
    void add(String name, Part part) throws IOException {
        String text;
        try {
            text = part.text();
        } catch (IOException | RuntimeException failure) {
            text = "could not be asked: " + failure;
        }
        zip.putNextEntry(new ZipEntry(name));
        zip.write(discretion.of(text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** What a part of the bundle says. */
    @FunctionalInterface
    interface Part {
        String text() throws IOException;
    }

    void addFolder() throws IOException {
        for (Path log : logs()) {
            add("log/" + log.getFileName(), () -> end(log));
        }
        for (Path file : settings(data)) {
            add("etc/" + file.getFileName(), () -> Files.readString(file));
        }
        add("files.txt", this::listing);
    }

    void finish() throws IOException {
        zip.finish();
    }

    private List<Path> logs() throws IOException {
        Path folder = data.resolve("log");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(".*\\.log(\\.\\d+)?"))
                    .sorted((one, other) -> Long.compare(other.toFile().lastModified(), one.toFile().lastModified()))
                    .limit(MOST_LOGS).toList();
        }
    }

    private static List<Path> settings(Path data) {
        Path folder = data.resolve("etc");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> !NEVER.contains(file.getFileName().toString()))
                    .filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT)
                            .matches("org\\.trivetpos\\..*\\.cfg|custom.*\\.properties|trivet\\.(shop|build)|org"
                                    + "\\.(apache\\.(felix\\.http|karaf\\.features)|ops4j\\.pax\\.logging)\\.cfg"))
                    .sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static String end(Path log) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long begin = Math.max(0, file.length() - MOST_OF_A_LOG);
            byte[] bytes = new byte[(int) (file.length() - begin)];
            file.seek(begin);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Names and sizes, not contents: what is missing or too large is seen. */
    private String listing() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(data, 3)) {
            files.filter(file -> !file.startsWith(data.resolve("karaf").resolve("cache"))).sorted().forEach(file -> text
                    .append(Files.isDirectory(file) ? "-" : String.valueOf(file.toFile().length())).append('\t')
                    .append(data.relativize(file)).append('\n'));
        } catch (java.io.UncheckedIOException changing) {
            text.append(changing).append('\n');
        }
        return text.toString();
    }
}
