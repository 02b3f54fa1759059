package org.trivetpos.testkit.plugin;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.trivetpos.testkit.TemporaryFolder;

/** Compiles classes for a plugin that the test's own class path does not know. */
public final class Code {

    private Code() { }

    /** Entries of a jar: the class and those in it. */
    public static Map<String, byte[]> of(String className, String source) {
        return of(Map.of(className, source));
    }

    /** Entries of a jar: these classes, by their names, and those in them. */
    public static Map<String, byte[]> of(Map<String, String> sources) {
        try (TemporaryFolder folder = TemporaryFolder.fresh()) {
            List<Path> written = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = folder.path().resolve("src").resolve(source.getKey().replace('.', '/') + ".java");
                Files.createDirectories(file.getParent());
                written.add(Files.writeString(file, source.getValue()));
            }
            Path out = Files.createDirectories(folder.path().resolve("out"));
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter said = new StringWriter();
            try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
                List<String> options = List.of("-proc:none", "--release", "21", "-d", out.toString());
                if (!compiler.getTask(said, files, null, options, null,
                        files.getJavaFileObjectsFromPaths(written)).call()) {
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
