package org.trivetpos.itest.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Bundles for the shell that do everything wrong, compiled against the bundles of the started shop. */
final class FaultyBundle {

    private static final String PACKAGE = "org.acme.faulty";

    private final Path program;
    private final Path folder;
    private int bundles;

    FaultyBundle(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** A bundle with these components of {@code Faulty.java}: gate by name of the class. */
    String with(String symbolicName, Map<String, String> components) {
        Path jar = folder.resolve(symbolicName + "-" + bundles++ + ".jar");
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", symbolicName);
        headers.putValue("Bundle-Version", "1.2.3");
        headers.putValue("Bundle-Name", "Acme " + symbolicName.substring(symbolicName.lastIndexOf('.') + 1));
        headers.putValue("Import-Package", imports());
        headers.putValue("Service-Component", components.keySet().stream().map(FaultyBundle::description)
                .collect(Collectors.joining(",")));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            Path classes = compiled();
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    put(out, classes.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
            for (Map.Entry<String, String> component : components.entrySet()) {
                put(out, description(component.getKey()), xml(component.getKey(), component.getValue())
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return jar.toUri().toString();
    }

    /** What the source imports, and what Vaadin's own types there show of others. */
    private static String imports() {
        try (Stream<String> lines = Files.lines(source())) {
            return Stream.concat(Stream.of("com.vaadin.flow.shared", "com.vaadin.flow.dom"),
                    lines.filter(line -> line.startsWith("import ") && !line.startsWith("import java."))
                            .map(line -> line.substring("import ".length(), line.lastIndexOf('.'))))
                    .distinct().collect(Collectors.joining(","));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void put(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
    }

    private static String description(String component) {
        return "OSGI-INF/" + component + ".xml";
    }

    private static String xml(String component, String gate) {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%s.%s">
                  <service><provide interface="org.trivetpos.%s"/></service>
                  <implementation class="%1$s.Faulty$%2$s"/>
                </scr:component>
                """.formatted(PACKAGE, component, gate);
    }

    private Path compiled() throws IOException {
        Path classes = Files.createTempDirectory(folder, "faulty");
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs this test");
        int result = compiler.run(null, null, null, "-proc:none", "--release", "21", "-d", classes.toString(), "-cp",
                classPath(), source().toString());
        if (result != 0) {
            throw new IllegalStateException("Faulty.java does not compile");
        }
        return classes;
    }

    private String classPath() throws IOException {
        List<String> jars = new ArrayList<>();
        try (Stream<Path> files = Files.walk(program.resolve("system"))) {
            files.filter(file -> file.toString().endsWith(".jar")).forEach(file -> jars.add(file.toString()));
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Path source() {
        try {
            return Path.of(Objects.requireNonNull(FaultyBundle.class.getResource("/faulty/Faulty.java")).toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
