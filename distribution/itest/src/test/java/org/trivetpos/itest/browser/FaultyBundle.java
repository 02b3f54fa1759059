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

    /** A bundle with these components of the sources in {@code faulty}: gate by name of the class. */
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
        return Stream.concat(Stream.of("com.vaadin.flow.shared", "com.vaadin.flow.dom"),
                sources().stream().flatMap(source -> text(source).lines())
                        .filter(line -> line.startsWith("import ") && !line.startsWith("import java."))
                        .map(line -> line.substring("import ".length(), line.lastIndexOf('.'))))
                .distinct().collect(Collectors.joining(","));
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
                  <implementation class="%1$s.%4$s$%2$s"/>
                </scr:component>
                """.formatted(PACKAGE, component, gate, home(component));
    }

    /** The class that a component is written in. */
    private static String home(String component) {
        return sources().stream().filter(source -> text(source).contains(" class " + component + " ")).findFirst()
                .map(source -> source.getFileName().toString().replace(".java", "")).orElseThrow();
    }

    private Path compiled() throws IOException {
        Path classes = Files.createTempDirectory(folder, "faulty");
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK runs this test");
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "--release", "21", "-d", classes.toString(),
                "-cp", classPath()));
        sources().forEach(source -> arguments.add(source.toString()));
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the sources in faulty do not compile");
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

    private static List<Path> sources() {
        try (Stream<Path> files = Files.list(Path.of(Objects.requireNonNull(
                FaultyBundle.class.getResource("/faulty")).toURI()))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        } catch (URISyntaxException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
