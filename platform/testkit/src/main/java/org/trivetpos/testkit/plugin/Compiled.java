package org.trivetpos.testkit.plugin;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.trivetpos.testkit.TemporaryFolder;

/** Classes for a plugin that the test's own class path does not know, as entries of a jar. */
public final class Compiled {

    private Compiled() { }

    /** The class and those in it, compiled against the test's class path. */
    public static Map<String, byte[]> of(String className, String source) {
        return of(className, source, List.of());
    }

    /** Likewise, and against these jars. */
    public static Map<String, byte[]> of(String className, String source, List<Path> jars) {
        String classPath = Stream.concat(jars.stream().map(Path::toString),
                Stream.of(System.getProperty("java.class.path"))).collect(Collectors.joining(File.pathSeparator));
        try (TemporaryFolder folder = TemporaryFolder.fresh()) {
            Path file = folder.path().resolve("src").resolve(className.replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, source);
            Path out = Files.createDirectories(folder.path().resolve("out"));
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter said = new StringWriter();
            try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
                if (!compiler.getTask(said, files, null, List.of("-proc:none", "-classpath", classPath,
                        "-d", out.toString()), null,
                        files.getJavaFileObjects(file)).call()) {
                    throw new IllegalStateException(said.toString());
                }
            }
            Map<String, byte[]> entries = new LinkedHashMap<>();
            try (Stream<Path> classes = Files.walk(out)) {
                for (Path one : classes.filter(Files::isRegularFile).toList()) {
                    entries.put(out.relativize(one).toString(), Files.readAllBytes(one));
                }
            }
            return entries;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** An activator whose start does this. */
    public static Map<String, byte[]> activator(String className, String start) {
        int dot = className.lastIndexOf('.');
        return of(className, """
                package %s;
                import org.osgi.framework.*;
                public final class %s implements BundleActivator {
                    public void start(BundleContext context) throws Exception { %s }
                    public void stop(BundleContext context) throws Exception { }
                }
                """.formatted(className.substring(0, dot), className.substring(dot + 1), start));
    }
}
