package org.trivetpos.checker.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivetpos.checker.Checker;
import org.trivetpos.checker.OfferedByJars;
import org.trivetpos.checker.Report;
import org.trivetpos.checker.cycles.Cycles;

/** What we ask of partners we do ourselves. */
class OurPluginsTest {

    private static final int ROUNDS = 5;

    @TempDir
    private Path folder;

    static List<Path> classPath() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                .split(File.pathSeparator)).map(Path::of).filter(jar -> jar.toString().endsWith(".jar")).toList();
    }

    static Path jar(String name) {
        return classPath().stream().filter(jar -> jar.getFileName().toString().startsWith(name + "-")).findFirst()
                .orElseThrow(() -> new AssertionError(name + " is no jar on the class path: build it first (package)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mode-counter", "tender-cash", "driver-escpos", "driver-virtual"})
    void our_own_plugins_are_without_findings_and_leave_nothing_behind(String name) throws Exception {
        Report report = Checker.check(jar(name), OfferedByJars.of(classPath()))
                .and(new Cycles(classPath(), folder, ROUNDS, Duration.ofSeconds(60)).of(jar(name)));
        assertThat(report.findings()).isEmpty();
    }
}
