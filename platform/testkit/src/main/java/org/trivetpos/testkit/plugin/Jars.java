package org.trivetpos.testkit.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes jars, honest and other ones. */
public final class Jars {

    private final Path folder;

    /** Writes into that folder. */
    public Jars(Path folder) {
        this.folder = folder;
    }

    /** A fresh key pair of that name. */
    public Signer signer(String name) throws Exception {
        return Signer.named(name, folder);
    }

    /** Of a bundle {@code org.example.lottery} 1.2, to be changed. */
    public static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "org.example.lottery;singleton:=true");
        headers.put("Bundle-Version", "1.2");
        return headers;
    }

    /** A jar with these headers and entries. */
    public Path jar(String name, Map<String, String> headers, Map<String, byte[]> entries) {
        Path file = folder.resolve(name);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((key, value) -> manifest.getMainAttributes().putValue(key, value));
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    /** A copy in which something was changed after it was signed. */
    public Path tamper(Path jar, Consumer<Map<String, byte[]>> how) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (JarFile whole = new JarFile(jar.toFile(), false)) {
            for (var entry : (Iterable<java.util.jar.JarEntry>) whole.entries()::asIterator) {
                entries.put(entry.getName(), whole.getInputStream(entry).readAllBytes());
            }
        }
        how.accept(entries);
        Path tampered = jar.resolveSibling("tampered-" + jar.getFileName());
        Files.write(tampered, zip(entries));
        return tampered;
    }

    /** The bytes of an archive with these entries. */
    public static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
