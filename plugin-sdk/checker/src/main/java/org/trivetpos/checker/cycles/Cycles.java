package org.trivetpos.checker.cycles;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.launch.FrameworkFactory;
import org.trivetpos.checker.Code;
import org.trivetpos.checker.Finding;
import org.trivetpos.kernel.LocalText;

/**
 * Lets a plugin come and go some times, in a small framework in a process of its own, and says what is left of it:
 * threads that still run, class loaders that something still holds. Soft references are cleared at once there, so that
 * a cache that gives way is no leak. Parts that wait for a service of the shop stay asleep; the testkit's
 * {@code Shop.cycles} wakes them too.
 */
public final class Cycles {

    static final String FAILS = "fails";
    static final String UNRESOLVED = "unresolved";
    static final String THREAD = "thread";
    static final String HELD = "held";
    static final String DONE = "done";
    static final String MARK = "trivet-checker\t";

    private final Collection<Path> offered;
    private final Path work;
    private final int rounds;
    private final Duration limit;

    /**
     * How it is done.
     *
     * @param offered the jars that a shop would offer: api bundles and libraries
     * @param work    a folder for what the process writes; made if it is not there
     * @param rounds  how often it comes and goes; at least two tell anything
     * @param limit   how long all of it may take
     */
    public Cycles(Collection<Path> offered, Path work, int rounds, Duration limit) {
        this.offered = List.copyOf(offered);
        this.work = work;
        this.rounds = rounds;
        this.limit = limit;
    }

    /** Waits until it is over, some seconds. None if nothing is left. */
    public List<Finding> of(Path jar) throws IOException, InterruptedException {
        Files.createDirectories(work);
        Path output = work.resolve("output.txt");
        Process process = new ProcessBuilder(command(jar)).redirectErrorStream(true).redirectOutput(output.toFile())
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return List.of(fails(jar, new LocalText(limit.toSeconds() + " 秒内没有结束，见 " + output,
                        "it did not end within " + limit.toSeconds() + " seconds, see " + output)));
            }
        } finally {
            process.destroyForcibly();
        }
        return findings(jar, Files.readAllLines(output, StandardCharsets.UTF_8), output);
    }

    private List<Finding> findings(Path jar, List<String> lines, Path output) {
        List<String[]> said = lines.stream().filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()).split("\t", 2)).toList();
        List<Finding> findings = new ArrayList<>();
        Set<String> threads = new LinkedHashSet<>();
        for (String[] one : said) {
            switch (one[0]) {
                case UNRESOLVED -> findings.add(Finding.of(Code.NOT_TRIED, name(jar), one[1]));
                case FAILS -> findings.add(fails(jar, LocalText.same(one[1])));
                case THREAD -> threads.add(one[1]);
                case HELD -> findings.add(Finding.of(Code.LOADER_HELD, name(jar), rounds, one[1],
                        work.resolve(Rounds.DUMP).toString()));
                default -> { }
            }
        }
        if (!threads.isEmpty()) {
            findings.add(Finding.of(Code.THREADS_LEFT, name(jar), threads.size(), String.join(", ", threads)));
        }
        if (said.stream().noneMatch(one -> one[0].equals(DONE)) && findings.isEmpty()) {
            findings.add(fails(jar, new LocalText("它结束了整个进程，见 " + output, "it ended the process, see " + output)));
        }
        return findings;
    }

    /** Words of both languages cannot go in as one argument, so the finding is put together here. */
    private static Finding fails(Path jar, LocalText why) {
        Finding zh = Finding.of(Code.FAILS, name(jar), why.zh());
        Finding en = Finding.of(Code.FAILS, name(jar), why.en());
        return new Finding(zh.code(), zh.severity(), zh.where(), new LocalText(zh.words().zh(), en.words().en()),
                zh.mend());
    }

    private static String name(Path jar) {
        return jar.getFileName().toString();
    }

    private List<String> command(Path jar) throws IOException {
        Files.deleteIfExists(work.resolve(Rounds.DUMP));
        Path settings = work.resolve("rounds.properties");
        Properties all = new Properties();
        all.setProperty("jar", jar.toAbsolutePath().toString());
        all.setProperty("rounds", String.valueOf(rounds));
        all.setProperty("work", work.toAbsolutePath().toString());
        all.setProperty("scr", resource("org/apache/felix/scr/impl/Activator.class").toString());
        all.setProperty("packages", Exports.of(classPath()));
        all.setProperty("capabilities", Exports.wanted(jar));
        try (OutputStream out = Files.newOutputStream(settings)) {
            all.store(out, null);
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:SoftRefLRUPolicyMSPerMB=0", "-Djava.awt.headless=true",
                "-Dstdout.encoding=UTF-8", "-cp"));
        command.add(Stream.concat(own(), classPath().stream()).map(path -> path.toAbsolutePath().toString()).distinct()
                .collect(Collectors.joining(System.getProperty("path.separator"))));
        command.add(Rounds.class.getName());
        command.add(settings.toString());
        return command;
    }

    private List<Path> classPath() {
        List<Path> all = new ArrayList<>(offered.stream().map(Path::toAbsolutePath).toList());
        // what declarative services import, unless the plugin's own class path has it
        all.add(resource("org/osgi/service/component/ComponentConstants.class"));
        all.add(resource("org/osgi/util/promise/Promise.class"));
        all.add(resource("org/osgi/util/function/Function.class"));
        return all;
    }

    private static Stream<Path> own() {
        String framework = FrameworkFactory.class.getName().replace('.', '/') + ".class";
        return Stream.of(resource(Rounds.class.getName().replace('.', '/') + ".class"),
                resource("org/apache/felix/framework/FrameworkFactory.class"), resource(framework));
    }

    /** The jar, or the folder, that a class is in. */
    private static Path resource(String name) {
        URL found = Cycles.class.getClassLoader().getResource(name);
        if (found == null) {
            throw new IllegalStateException(name + " is not on the class path of the checker");
        }
        String address = found.toString();
        String file = address.startsWith("jar:") ? address.substring("jar:".length(), address.indexOf("!/"))
                : address.substring(0, address.length() - name.length());
        try {
            return Path.of(new URI(file));
        } catch (URISyntaxException strange) {
            throw new IllegalStateException(file, strange);
        }
    }
}
