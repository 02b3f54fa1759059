package org.trivetpos.checker.cycles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.osgi.framework.Constants;

/** What the small framework offers in place of a shop, as its settings are written. */
final class Exports {

    private static final List<String> OF_THE_FRAMEWORK = List.of("org.osgi.framework", "org.osgi.resource",
            "org.osgi.dto", "org.osgi.util.tracker", "org.osgi.service.packageadmin", "org.osgi.service.startlevel",
            "org.osgi.service.url", "org.osgi.service.resolver", "org.osgi.service.condition");
    private static final String PERMISSION = "org.trivetpos.permission";

    private Exports() { }

    /** All packages that these jars export; the framework has its own. */
    static String of(Collection<Path> jars) throws IOException {
        Map<String, String> packages = new LinkedHashMap<>();
        for (Path jar : jars) {
            for (Clause clause : clauses(jar, Constants.EXPORT_PACKAGE)) {
                String version = Objects.requireNonNullElse(clause.getAttribute(Constants.VERSION_ATTRIBUTE), "0");
                if (OF_THE_FRAMEWORK.stream().noneMatch(own -> clause.getName().equals(own)
                        || clause.getName().startsWith(own + "."))) {
                    packages.putIfAbsent(clause.getName(), clause.getName() + ";version=\"" + version + "\"");
                }
            }
        }
        return String.join(",", packages.values());
    }

    /** What a shop has besides packages, and what the plugin says that it will use. */
    static String wanted(Path jar) throws IOException {
        return Stream.concat(Stream.of("osgi.implementation;osgi.implementation=\"osgi.http\";version:Version=\"2.0\"",
                        "osgi.extender;osgi.extender=\"osgi.component\";version:Version=\"1.5\""),
                clauses(jar, Constants.REQUIRE_CAPABILITY).stream().filter(asked -> asked.getName().equals(PERMISSION))
                        .map(asked -> PERMISSION + ";permission=\"" + Objects.requireNonNullElse(
                                asked.getAttribute("permission"), "") + "\"")).collect(Collectors.joining(","));
    }

    private static List<Clause> clauses(Path file, String header) throws IOException {
        if (!Files.isRegularFile(file) || !file.toString().endsWith(".jar")) {
            return List.of();
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            Manifest manifest = jar.getManifest();
            String said = manifest == null ? null : manifest.getMainAttributes().getValue(header);
            return said == null ? List.of() : Arrays.asList(Parser.parseHeader(said));
        }
    }
}
