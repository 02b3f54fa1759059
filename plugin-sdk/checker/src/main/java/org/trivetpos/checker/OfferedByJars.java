package org.trivetpos.checker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.apache.felix.utils.manifest.Clause;
import org.apache.felix.utils.manifest.Parser;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/** What bundles on a class path export, and the packages of the JDK. */
public final class OfferedByJars implements Offered {

    private static final Set<String> JDK = ModuleLayer.boot().modules().stream()
            .flatMap(module -> module.getDescriptor().exports().stream()).filter(exports -> !exports.isQualified())
            .map(exports -> exports.source()).collect(Collectors.toUnmodifiableSet());

    private final Map<String, Set<Version>> versions = new HashMap<>();
    private final Map<String, Path> types = new HashMap<>();

    private OfferedByJars() { }

    /** @throws UncheckedIOException if one of them cannot be read; folders and other files are passed over */
    public static OfferedByJars of(Collection<Path> jars) {
        OfferedByJars offered = new OfferedByJars();
        jars.stream().filter(jar -> Files.isRegularFile(jar) && jar.toString().endsWith(".jar")).forEach(offered::add);
        return offered;
    }

    private void add(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            Set<String> exported = new HashSet<>();
            for (Clause clause : exports(jar)) {
                exported.add(clause.getName());
                versions.computeIfAbsent(clause.getName(), name -> new TreeSet<>())
                        .add(Version.parseVersion(clause.getAttribute(Constants.VERSION_ATTRIBUTE)));
            }
            jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> exported.contains(PluginJar.packageOf(name)))
                    .forEach(name -> types.putIfAbsent(name, file));
        } catch (IOException failure) {
            throw new UncheckedIOException(file.toString(), failure);
        }
    }

    private static List<Clause> exports(JarFile jar) throws IOException {
        Manifest manifest = jar.getManifest();
        String header = manifest == null ? null : manifest.getMainAttributes().getValue(Constants.EXPORT_PACKAGE);
        return header == null ? List.of() : Arrays.asList(Parser.parseHeader(header));
    }

    @Override
    public Collection<Version> versions(String packageName) {
        return JDK.contains(packageName) ? List.of(Version.emptyVersion) : versions.getOrDefault(packageName, Set.of());
    }

    @Override
    public Optional<byte[]> type(String className) {
        Path file = types.get(className);
        if (file == null) {
            return Optional.empty();
        }
        try (JarFile jar = new JarFile(file.toFile())) {
            return Optional.of(jar.getInputStream(jar.getJarEntry(className.replace('.', '/') + ".class"))
                    .readAllBytes());
        } catch (IOException failure) {
            throw new UncheckedIOException(file.toString(), failure);
        }
    }
}
