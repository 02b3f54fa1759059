package org.trivetpos.sdk.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DocumentationTool;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Writes the reference, as {@code ./sdk reference} does; whatever is missing or broken in it fails. */
class ReferenceTest {

    /** A sentence may say what a parameter is and what is returned; it needs no tag of its own. */
    private static final List<String> NO_TAG = List.of("no @param", "no @return", "no @throws");
    /** The comment of a record speaks for its constructor too, that of an enum for its constants. */
    private static final Pattern CONSTRUCTOR = Pattern.compile("\\s*public \\w+ \\{");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_0-9]*\\s*([,;}(].*)?");
    /** What the test kit hands out of other bundles. */
    private static final List<String> HANDED_OUT = List.of(
            "plugin-sdk/testkit-clock/src/main/java/org/trivetpos/testkit/clock/ClockHand.java",
            "platform/testkit/src/main/java/org/trivetpos/testkit/printer/PrinterEmulator.java",
            "platform/testkit/src/main/java/org/trivetpos/testkit/printer/PrintedPaper.java",
            "plugin-sdk/checker/src/main/java/org/trivetpos/checker/Finding.java");

    private final Path root = root();

    @Test
    void everything_a_plugin_can_use_is_explained_and_no_link_leads_nowhere() throws IOException {
        Path site = root.resolve("target/reference");
        List<Path> sources = sources();
        DocumentationTool javadoc = ToolProvider.getSystemDocumentationTool();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        StringWriter more = new StringWriter();
        boolean written;
        try (StandardJavaFileManager files = javadoc.getStandardFileManager(said, Locale.ROOT, null)) {
            written = javadoc.getTask(more, files, said, null, options(site, gates(sources)),
                    files.getJavaFileObjectsFromPaths(sources)).call();
        }
        assertThat(said.getDiagnostics().stream().filter(ReferenceTest::counts).map(this::words).toList()).isEmpty();
        assertThat(written).as(more.toString()).isTrue();
        assertThat(site.resolve("index.html")).exists();
        assertThat(site.resolve("org/trivetpos/settlement/spi/Tender.html")).exists();
        assertThat(site.resolve("org/trivetpos/plugin/testkit/Shop.html")).exists();
    }

    /** Names of their packages, as javadoc wants them. */
    private static String gates(List<Path> sources) {
        return sources.stream().map(file -> file.getParent().toString().replace(File.separatorChar, '.'))
                .filter(name -> name.endsWith(".spi")).map(name -> name.substring(name.indexOf("org.trivetpos.")))
                .distinct().sorted().collect(Collectors.joining(":"));
    }

    private static List<String> options(Path site, String gates) {
        return List.of("-d", site.toString(), "-quiet", "-notimestamp", "-encoding", "UTF-8", "-Xdoclint:all",
                "-Xmaxwarns", "1000", "-Xmaxerrs", "1000", "-classpath", System.getProperty("java.class.path"),
                "-windowtitle", "Trivet", "-doctitle", "What a plugin of Trivet can use",
                "-group", "Gates", gates, "-group", "Test kit",
                "org.trivetpos.plugin.testkit*:org.trivetpos.testkit*:org.trivetpos.checker*",
                "-group", "Rooms and their facts", "org.trivetpos.*");
    }

    private static boolean counts(Diagnostic<? extends JavaFileObject> found) {
        String said = found.getMessage(Locale.ROOT);
        return found.getKind() != Diagnostic.Kind.NOTE && NO_TAG.stream().noneMatch(said::contains)
                && !(said.equals("no comment") && isToldAbove(found));
    }

    private static boolean isToldAbove(Diagnostic<? extends JavaFileObject> found) {
        try (Stream<String> lines = Files.lines(Path.of(found.getSource().toUri()))) {
            String line = lines.skip(found.getLineNumber() - 1).findFirst().orElseThrow();
            return CONSTRUCTOR.matcher(line).matches()
                    || CONSTANT.matcher(line.substring((int) found.getColumnNumber() - 1)).matches();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String words(Diagnostic<? extends JavaFileObject> found) {
        String where = found.getSource() == null ? ""
                : root.relativize(Path.of(found.getSource().toUri())) + ":" + found.getLineNumber() + " ";
        return where + found.getMessage(Locale.ROOT);
    }

    private List<Path> sources() throws IOException {
        List<Path> folders = new ArrayList<>(List.of(root.resolve("plugin-sdk/testkit")));
        try (Stream<Path> apis = Files.list(root.resolve("platform/api"))) {
            apis.forEach(folders::add);
        }
        List<Path> sources = new ArrayList<>(HANDED_OUT.stream().map(root::resolve).toList());
        for (Path folder : folders) {
            Path main = folder.resolve("src/main/java");
            if (Files.isDirectory(main)) {
                try (Stream<Path> files = Files.walk(main)) {
                    sources.addAll(files.filter(file -> file.toString().endsWith(".java"))
                            .collect(Collectors.toList()));
                }
            }
        }
        return sources;
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("sdk"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
