package org.trivetpos.bench;

import static org.trivetpos.bench.Results.Limit.atMost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.trivetpos.bench.Results.Table;
import org.trivetpos.testkit.plugin.PluginFolder;
import org.trivetpos.testkit.plugin.Signer;
import org.trivetpos.testkit.printer.PrintedPaper;
import org.trivetpos.testkit.printer.PrinterEmulator;
import org.trivetpos.testkit.shop.ShopProcess;

/** Plugins change while four terminals sell; and what the house's care costs beside the bare framework. */
final class PluginsPart implements Part {

    static final String TITLE = "Plugins change at noon";
    private static final Pattern CHANGE = Pattern.compile("[A-Z_]+ \\d+ \\d+");
    private static final Pattern COMPARED = Pattern.compile("(plan|install|update|roll-back|remove) \\d+ \\d+");
    private static final int TOOK = 5;
    private static final double MICROS_A_MILLI = 1e3;
    private static final double NANOS_A_MILLI = 1e6;

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public Table measure(Scale scale) throws Exception {
        Table table = new Table(TITLE, "distribution/bench/run plugins");
        try (PrinterEmulator printer = PrinterEmulator.start().slow(Duration.ofNanos(2_000));
                BenchShop shop = BenchShop.onH2(scale, "plugins")) {
            ShopProcess process = shop.process();
            Signer partner = Signer.named("partner", process.data());
            PluginFolder drivers = new PluginFolder(process, partner, "drivers").shipped("driver-escpos");
            PluginFolder all = new PluginFolder(process, partner, "all").shipped("driver-escpos")
                    .shipped("mode-counter").shipped("tender-cash").strangers();
            Path sales = process.data().resolve("acknowledged.txt");
            shop.shell("selling", "workload:printer " + printer.address(), "workload:sell 4 " + sales);
            sellUntil(process, sales, scale.sales());

            int before = lines(sales).size();
            sellUntil(process, sales, before + 4 * scale.sales());
            Figures quiet = took(lines(sales).subList(before, before + 4 * scale.sales()));

            long began = System.nanoTime();
            Figures swaps = changes(shop, drivers.path(), scale.changes());
            double pause = longestPause(printer.papers(), began, System.nanoTime());

            int calm = lines(sales).size();
            Figures changes = changes(shop, all.path(), scale.changes());
            Figures busy = took(lines(sales).stream().skip(calm).toList());
            shop.shell("failures=0", "workload:stop");
            shop.shell("EVERYTHING HOLDS", "workload:tidy 120", "workload:check " + sales);

            table.row("swap of the printer's driver, p95 of " + swaps.count(), milliseconds(swaps), "",
                            swaps.percentile(95), " ms", atMost(1000))
                    .row("longest pause between two receipts meanwhile", String.format(Locale.ROOT, "%.0f ms", pause),
                            "", pause, " ms", atMost(2000))
                    .row("p99 of a sale while " + changes.count() + " plugins change", p99(busy), p99(quiet),
                            busy.percentile(99) / quiet.percentile(99), "", atMost(3))
                    .row("those changes", milliseconds(changes), "");
            compare(shop, all.path(), scale.rounds(), table);
        }
        return table.note("Four terminals ring up six dishes and take cash without a pause; drivers, the mode and the "
                + "tender they use, and plugins with and without tables are installed, updated, rolled back, switched "
                + "and removed at random. No sale failed, and the journal and every receipt's job were checked.")
                .note("The comparison is of a plugin without tables: signature, dry run, files forced to the disk, "
                        + "health check and journal against the framework's own install, update and uninstall.");
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static void sellUntil(ShopProcess process, Path sales, int count) throws IOException {
        while (lines(sales).size() < count) {
            if (!process.process().isAlive()) {
                throw new IllegalStateException("the shop has ended; read " + process.data().resolve("log"));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    /** Milliseconds of each sale from its first line to its acknowledgement. */
    private static Figures took(List<String> acknowledged) {
        return Figures.of(acknowledged.stream().map(line -> line.split(" ")).filter(words -> words.length > TOOK)
                .map(words -> Long.parseLong(words[TOOK]) / MICROS_A_MILLI).toList());
    }

    private static Figures changes(BenchShop shop, Path folder, int times) {
        String said = shop.shell("changed", "workload:change " + folder + " " + times + " " + times);
        return Figures.of(said.lines().filter(line -> CHANGE.matcher(line).matches())
                .map(line -> Long.parseLong(line.split(" ")[2]) / MICROS_A_MILLI).toList());
    }

    private static double longestPause(List<PrintedPaper> papers, long from, long to) {
        long last = from;
        long longest = 0;
        for (PrintedPaper paper : papers) {
            if (paper.ended() > from && paper.ended() < to) {
                longest = Math.max(longest, paper.ended() - last);
                last = paper.ended();
            }
        }
        return longest / NANOS_A_MILLI;
    }

    private static void compare(BenchShop shop, Path folder, int rounds, Table table) {
        // half of the rounds warm both up
        String said = shop.shell("compared", "workload:compare " + folder.resolve("plain-0.2.0.jar") + " "
                + folder.resolve("plain-0.3.0.jar") + " " + 4 * rounds);
        double update = compared(said, rounds, "update", 2).median();
        for (String step : List.of("plan", "install", "update", "roll-back", "remove")) {
            // a plan has no counterpart: it is judged, like the rest, by the framework's update
            double ours = compared(said, rounds, step, 1).median();
            double theirs = step.equals("plan") ? update : compared(said, rounds, step, 2).median();
            table.row(step, String.format(Locale.ROOT, "%.1f ms", ours),
                    String.format(Locale.ROOT, "%.1f ms", theirs), ours / theirs, "", atMost(3));
        }
    }

    /** Milliseconds of one step, of the house (1) or the bare framework (2), without the rounds that warm up. */
    private static Figures compared(String said, int rounds, String step, int whose) {
        return Figures.of(said.lines().filter(line -> COMPARED.matcher(line).matches() && line.startsWith(step + " "))
                .skip(2L * rounds).map(line -> Long.parseLong(line.split(" ")[whose]) / MICROS_A_MILLI).toList());
    }

    private static String milliseconds(Figures figures) {
        return String.format(Locale.ROOT, "median %.0f ms, p95 %.0f ms", figures.median(), figures.percentile(95));
    }

    private static String p99(Figures figures) {
        return String.format(Locale.ROOT, "p99 %.0f ms of %d", figures.percentile(99), figures.count());
    }
}
