package org.trivetpos.testkit.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Plugins for tests, made of our own bundles: another version, or another plugin with other words in its constants. */
public final class BundleCopies {

    private static final int UTF8_CONSTANT = 1;

    private final Path program;
    private final Path folder;
    private int copies;

    /**
     * Copies of the bundles of a program.
     *
     * @param program the unpacked assembly; it is only read
     * @param folder  where the copies go
     */
    public BundleCopies(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Our bundle as it is. */
    public Path original(String artifact) {
        Path versions = program.resolve("system/org/trivetpos").resolve(artifact);
        try (Stream<Path> jars = Files.walk(versions)) {
            return jars.filter(jar -> jar.toString().endsWith(".jar")).findFirst().orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Another cash tender: under that name and id, in a plugin {@code org.trivetpos.tender.<id>}. */
    public Path tender(String id, String chinese, String english, String version) {
        Map<String, String> words = Map.of("cash", id, "现金", chinese, "Cash", english);
        return copy("tender-cash", "CashTender.class", words, chinese, "org.trivetpos.tender." + id, version);
    }

    /** Another counter mode: under that name and id, in a plugin {@code org.trivetpos.mode.<id>}. */
    public Path mode(String id, String chinese, String english, String version) {
        Map<String, String> words = Map.of("counter", id, "快餐柜台", chinese, "Counter", english);
        return copy("mode-counter", "CounterMode.class", words, chinese, "org.trivetpos.mode." + id, version);
    }

    /**
     * A copy under another symbolic name and version.
     *
     * @param artifact  our bundle
     * @param className the file of the class whose constants are changed
     * @param constants what is written instead
     * @param name      for people, instead of the one in both languages
     */
    public Path copy(String artifact, String className, Map<String, String> constants, String name, String symbolicName,
            String version) {
        Path copy = folder.resolve(symbolicName + "-" + copies++ + ".jar");
        try (JarInputStream in = new JarInputStream(Files.newInputStream(original(artifact)))) {
            Manifest manifest = in.getManifest();
            Attributes headers = manifest.getMainAttributes();
            headers.putValue("Bundle-SymbolicName", symbolicName);
            headers.putValue("Bundle-Version", version);
            headers.putValue("Bundle-Name", name);
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy), manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    byte[] content = in.readAllBytes();
                    out.putNextEntry(new JarEntry(entry.getName()));
                    out.write(entry.getName().endsWith(className) ? replaced(content, constants) : content);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return copy;
    }

    /** Texts of a class stand in its constant pool with their length before them, and nothing counts its bytes. */
    private static byte[] replaced(byte[] content, Map<String, String> constants) {
        byte[] result = content;
        for (Map.Entry<String, String> constant : constants.entrySet()) {
            result = replaced(result, pooled(constant.getKey()), pooled(constant.getValue()));
        }
        return result;
    }

    private static byte[] pooled(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(UTF8_CONSTANT);
        out.write(bytes.length >> 8);
        out.write(bytes.length);
        out.writeBytes(bytes);
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] in, byte[] from, byte[] to) {
        String text = new String(in, StandardCharsets.ISO_8859_1);
        String wanted = new String(from, StandardCharsets.ISO_8859_1);
        if (!text.contains(wanted)) {
            throw new IllegalStateException("the bundle no longer says " + new String(from,
                    StandardCharsets.UTF_8));
        }
        return text.replace(wanted, new String(to, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
