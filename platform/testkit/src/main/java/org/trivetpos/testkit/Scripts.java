package org.trivetpos.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the migrations of a room where a class of that room was loaded from, be it a folder or a jar. */
final class Scripts {

    private Scripts() { }

    static Map<String, String> of(Class<?> anchor, String schema) {
        String folder = "db/" + schema + "/";
        Map<String, String> found = new TreeMap<>();
        try {
            Path place = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                readFolder(place.resolve(folder), found);
                // a test's own scripts lie beside its classes; a room's lie in the other output folder
                readFolder(place.resolveSibling("classes").resolve(folder), found);
            } else {
                readJar(place, folder, found);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
        return found;
    }

    private static void readFolder(Path folder, Map<String, String> found) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".sql")).toList()) {
                found.put(file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    private static void readJar(Path jar, String folder, Map<String, String> found) throws IOException {
        try (JarFile entries = new JarFile(jar.toFile())) {
            for (var entry : entries.stream().filter(one -> one.getName().startsWith(folder)
                    && one.getName().endsWith(".sql")).toList()) {
                try (InputStream in = entries.getInputStream(entry)) {
                    found.put(entry.getName().substring(folder.length()),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }
}
