package org.trivetpos.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivetpos.testkit.shop.ShopProcess;

/** A demo shop in a fresh data folder, with the simulated terminals installed. */
final class BenchShop implements AutoCloseable {

    private static final Duration MEASURED_WITHIN = Duration.ofHours(2);

    private final ShopProcess process;

    private BenchShop(ShopProcess process) {
        this.process = process;
    }

    static BenchShop onH2(Scale scale, String name) {
        return opened(scale, new ShopProcess(scale.program(), empty(scale.work().resolve(name))));
    }

    static BenchShop onPostgresql(Scale scale, String name) throws SQLException {
        String database = database(name);
        try (Connection server = DriverManager.getConnection(scale.postgresql(), "postgres", "");
                Statement create = server.createStatement()) {
            create.execute("drop database if exists " + database);
            create.execute("create database " + database);
        }
        String url = postgresql(scale, name);
        return opened(scale, new ShopProcess(scale.program(), empty(scale.work().resolve(name)))
                .configured("org.trivetpos.persistence.cfg", List.of("url = " + url, "user = postgres", "password =")));
    }

    /** Of the database of that shop. */
    static String postgresql(Scale scale, String name) {
        return scale.postgresql().substring(0, scale.postgresql().lastIndexOf('/') + 1) + database(name);
    }

    private static String database(String name) {
        return "bench_" + name.replace('-', '_');
    }

    /** The shop that an earlier measurement has left in the work folder. */
    static BenchShop left(Scale scale, String name, String shellPassword) {
        ShopProcess process = new ShopProcess(scale.program(), scale.work().resolve(name))
                .with("TRIVET_SHELL_PASSWORD", shellPassword);
        BenchShop shop = new BenchShop(process.patient(MEASURED_WITHIN).start());
        shop.shell("Bundle ID", "bundle:install -s file:" + scale.workload());
        shop.shell("", "bundle:update org.trivetpos.workload");
        return shop;
    }

    private static BenchShop opened(Scale scale, ShopProcess process) {
        process.patient(MEASURED_WITHIN).start();
        awaitDemo(process);
        BenchShop shop = new BenchShop(process);
        shop.shell("Bundle ID", "bundle:install -s file:" + scale.workload());
        return shop;
    }

    static void awaitDemo(ShopProcess process) {
        process.await("the demo shop is furnished", () -> process.log().contains("is now the demo shop"));
    }

    ShopProcess process() {
        return process;
    }

    /** Runs commands of the shell, of which something is expected. */
    String shell(String expected, String... commands) {
        String said = process.shell(commands);
        if (!said.contains(expected)) {
            throw new IllegalStateException(String.join("; ", commands) + " did not say " + expected + ", but: "
                    + said);
        }
        return said;
    }

    /** Makes so many browsers terminals. */
    List<Terminal> pair(int many) {
        return lines(shell("token=", "workload:pair " + many), "terminal=(\\S+) token=(\\S+)")
                .map(line -> new Terminal(line.group(1), line.group(2))).toList();
    }

    /** What each terminal has sold today. */
    Map<String, Takings> takings() {
        return lines(shell("counted", "workload:takings"), "terminal=(\\S+) sales=(\\d+) due=(\\d+)")
                .collect(Collectors.toMap(line -> line.group(1),
                        line -> new Takings(Integer.parseInt(line.group(2)), Long.parseLong(line.group(3)))));
    }

    private static Stream<MatchResult> lines(String said, String pattern) {
        return Pattern.compile(pattern).matcher(said).results();
    }

    /**
     * A browser that is one of the shop's terminals.
     *
     * @param token what its cookie holds
     */
    record Terminal(String id, String token) { }

    /** So many checks of so much in all, in minor units. */
    record Takings(int sales, long due) { }

    /** Times settling; gives the line of JSON. */
    Settling settling(int terminals, int rounds, int sales) {
        String said = shell("settle_per_s", "workload:measure " + terminals + " " + rounds + " " + sales);
        Matcher line = Pattern.compile("\"settle_per_s\":([0-9.]+),\"raw_per_s\":([0-9.]+),\"settle_cpu_ms\":([0-9.]+),"
                + "\"raw_cpu_ms\":([0-9.]+),\"settle_kb\":([0-9.]+),\"raw_kb\":([0-9.]+)").matcher(said);
        if (!line.find()) {
            throw new IllegalStateException("settling was not measured: " + said);
        }
        return new Settling(Double.parseDouble(line.group(1)), Double.parseDouble(line.group(2)),
                Double.parseDouble(line.group(3)), Double.parseDouble(line.group(4)),
                Double.parseDouble(line.group(5)), Double.parseDouble(line.group(6)));
    }

    /** Medians of one measurement. */
    record Settling(double settlePerSecond, double rawPerSecond, double settleCpuMillis, double rawCpuMillis,
            double settleKilobytes, double rawKilobytes) { }

    @Override
    public void close() {
        process.close();
    }

    static Path empty(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
