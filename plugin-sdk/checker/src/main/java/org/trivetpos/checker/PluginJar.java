package org.trivetpos.checker;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Constants;

/** A plugin's jar as it was read: headers, names of files, texts, and what its classes say of themselves. */
final class PluginJar {

    private static final int NEWEST_OF_JAVA_21 = 65;
    private static final String VERSIONED = "META-INF/versions/";

    private final Manifest manifest;
    private final Set<String> files = new TreeSet<>();
    private final Map<String, Properties> texts = new TreeMap<>();
    private final List<ClassFacts> classes = new ArrayList<>();
    private final Set<String> nested = new HashSet<>();
    private final Map<String, Integer> tooNew = new HashMap<>();

    private PluginJar(Manifest manifest) {
        this.manifest = manifest;
    }

    static PluginJar read(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Map<String, byte[]> entries = entries(content);
        if (entries.isEmpty()) {
            throw new ZipException(file + " is no jar");
        }
        byte[] manifest = entries.get(JarFile.MANIFEST_NAME);
        PluginJar plugin = new PluginJar(manifest == null ? new Manifest()
                : new Manifest(new ByteArrayInputStream(manifest)));
        plugin.files.addAll(entries.keySet());
        List<String> classPath = plugin.clauses(Constants.BUNDLE_CLASSPATH).stream().map(Clause::getName).toList();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            plugin.take(entry.getKey(), entry.getValue());
            if (classPath.contains(entry.getKey())) {
                int before = plugin.classes.size();
                entries(entry.getValue()).forEach(plugin::takeClass);
                plugin.classes.stream().skip(before).map(ClassFacts::name).forEach(plugin.nested::add);
            }
        }
        return plugin;
    }

    private static Map<String, byte[]> entries(byte[] jar) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return entries;
    }

    private void take(String name, byte[] content) throws IOException {
        takeClass(name, content);
        if (name.endsWith(".properties") && !name.startsWith("META-INF/")) {
            Properties read = new Properties();
            try {
                read.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
            } catch (IllegalArgumentException badEscape) {
                // whoever reads it in the shop gets none of it either
                read.clear();
            }
            texts.put(name, read);
        }
    }

    private void takeClass(String name, byte[] content) {
        if (!name.endsWith(".class") || name.startsWith(VERSIONED) || name.endsWith("module-info.class")) {
            return;
        }
        int version = content.length < 8 ? 0 : (content[6] & 0xFF) << 8 | content[7] & 0xFF;
        if (version > NEWEST_OF_JAVA_21) {
            tooNew.put(name.substring(0, name.length() - ".class".length()).replace('/', '.'), version);
        } else {
            classes.add(ClassFacts.of(content));
        }
    }

    boolean isBundle() {
        return "2".equals(value(Constants.BUNDLE_MANIFESTVERSION)) && !symbolicName().isEmpty();
    }

    String symbolicName() {
        return clauses(Constants.BUNDLE_SYMBOLICNAME).stream().map(Clause::getName).findFirst().orElse("");
    }

    /** True if a package is its own: its symbolic name, or below it. */
    boolean owns(String packageName) {
        return packageName.equals(symbolicName()) || packageName.startsWith(symbolicName() + ".");
    }

    /** A header of its manifest; empty if there is none. */
    String value(String header) {
        String value = manifest.getMainAttributes().getValue(header);
        return value == null ? "" : value.strip();
    }

    List<Clause> clauses(String header) {
        return value(header).isEmpty() ? List.of() : Arrays.asList(Parser.parseHeader(value(header)));
    }

    Set<String> files() {
        return files;
    }

    /** Each file of properties, by its path; those in {@code META-INF} are somebody else's. */
    Map<String, Properties> texts() {
        return texts;
    }

    List<ClassFacts> classes() {
        return classes;
    }

    /** True if a class came out of a jar in the jar. */
    boolean isNested(String className) {
        return nested.contains(className);
    }

    /** Classes that want a newer Java than 21, with the version of their format. */
    Map<String, Integer> tooNew() {
        return tooNew;
    }

    /** Packages that have classes in it, nested jars included. */
    Set<String> packages() {
        return classes.stream().map(facts -> packageOf(facts.name())).collect(Collectors.toSet());
    }

    /** The text behind a key of {@code OSGI-INF/l10n/bundle}, in one language or what stands in for it; or null. */
    @Nullable String localized(String key, String language) {
        String base = value(Constants.BUNDLE_LOCALIZATION).isEmpty() ? Constants.BUNDLE_LOCALIZATION_DEFAULT_BASENAME
                : value(Constants.BUNDLE_LOCALIZATION);
        Properties none = new Properties();
        String plain = texts.getOrDefault(base + ".properties", none).getProperty(key);
        return texts.getOrDefault(base + "_" + language + ".properties", none).getProperty(key,
                language.equals("en") ? plain : null);
    }

    static String packageOf(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('.')));
    }
}
