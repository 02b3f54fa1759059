package org.trivetpos.testkit.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** A plugin made by hand, for what no build tool would make. */
public final class PluginJar {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final List<String> components = new ArrayList<>();
    private final List<String> capabilities = new ArrayList<>();

    private PluginJar(String name, String version) {
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", name);
        headers.put("Bundle-Version", version);
    }

    public static PluginJar of(String symbolicName, String version) {
        return new PluginJar(symbolicName, version);
    }

    /** What is in this jar, to be written with other headers or entries; unsigned. */
    public static PluginJar from(Path jar) {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Attributes main = file.getManifest().getMainAttributes();
            PluginJar copy = new PluginJar(main.getValue("Bundle-SymbolicName"), main.getValue("Bundle-Version"));
            main.forEach((name, value) -> copy.headers.put(name.toString(), value.toString()));
            copy.headers.remove("Manifest-Version");
            for (JarEntry entry : (Iterable<JarEntry>) file.entries()::asIterator) {
                if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    copy.entries.put(entry.getName(), file.getInputStream(entry).readAllBytes());
                }
            }
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public PluginJar version(String version) {
        return header("Bundle-Version", version);
    }

    public PluginJar header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public PluginJar entry(String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public PluginJar entries(Map<String, byte[]> more) {
        entries.putAll(more);
        return this;
    }

    /** Its activator does this at its start; {@code context} is the bundle's. */
    public PluginJar starting(String code) {
        String activator = headers.get("Bundle-SymbolicName") + ".Start";
        headers.merge("Import-Package", "org.osgi.framework", (one, other) -> one + "," + other);
        return header("Bundle-Activator", activator).entries(Code.activator(activator, code));
    }

    /** A component of declarative services, without references. */
    public PluginJar component(String className, String service, Map<String, byte[]> code) {
        String file = "OSGI-INF/" + className + ".xml";
        entries.put(file, """
                <?xml version="1.0" encoding="UTF-8"?>
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s">
                  <service><provide interface="%s"/></service>
                  <implementation class="%s"/>
                </scr:component>
                """.formatted(className, service, className).getBytes(StandardCharsets.UTF_8));
        components.add(file);
        capabilities.add("osgi.service;objectClass:List<String>=\"" + service + "\";effective:=active");
        return entries(code);
    }

    /** Writes it, unsigned. */
    public Path write(Path file) {
        if (!components.isEmpty()) {
            headers.put("Service-Component", String.join(",", components));
            headers.put("Provide-Capability", String.join(",", capabilities));
        }
        return new Jars(file.getParent()).jar(file.getFileName().toString(), headers, entries);
    }
}
