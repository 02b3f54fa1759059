package org.trivetpos.itest.browser;

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

/** Mode bundles for the shell: the counter mode as it is, its next version, and another mode made of it. */
final class ModeBundle {

    private static final int UTF8_CONSTANT = 1;

    private final Path original;
    private final Path folder;
    private int copies;

    ModeBundle(Path program, Path folder) {
        this.original = program.resolve("system/org/trivetpos/mode-counter/0.1.0/mode-counter-0.1.0.jar");
        this.folder = folder;
    }

    String original() {
        return original.toUri().toString();
    }

    /** The counter mode with another name, as an update would bring it. */
    String renamed(String chinese) {
        return copy(Map.of("快餐柜台", chinese), "org.trivetpos.mode.counter", "0.2.0");
    }

    /** Another mode, {@code window}, under a symbolic name of its own. */
    String window(String chinese) {
        return window(chinese, "0.2.0");
    }

    /** Another version of that. */
    String window(String chinese, String version) {
        return copy(Map.of("快餐柜台", chinese, "Counter", "Window", "counter", "window"), "org.trivetpos.mode.window",
                version);
    }

    private String copy(Map<String, String> constants, String symbolicName, String version) {
        Path copy = folder.resolve(symbolicName + "-" + copies++ + ".jar");
        try (JarInputStream in = new JarInputStream(Files.newInputStream(original))) {
            Manifest manifest = in.getManifest();
            Attributes headers = manifest.getMainAttributes();
            headers.putValue("Bundle-SymbolicName", symbolicName);
            headers.putValue("Bundle-Version", version);
            headers.putValue("Bundle-Name", constants.get("快餐柜台"));
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(copy), manifest)) {
                for (JarEntry entry = in.getNextJarEntry(); entry != null; entry = in.getNextJarEntry()) {
                    byte[] content = in.readAllBytes();
                    out.putNextEntry(new JarEntry(entry.getName()));
                    out.write(entry.getName().endsWith("CounterMode.class") ? replaced(content, constants) : content);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return copy.toUri().toString();
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
            throw new IllegalStateException("the counter mode no longer says " + new String(from,
                    StandardCharsets.UTF_8));
        }
        return text.replace(wanted, new String(to, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
