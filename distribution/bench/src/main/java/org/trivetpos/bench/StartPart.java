package org.trivetpos.bench;

import static org.trivetpos.bench.Results.Limit.atLeast;
import static org.trivetpos.bench.Results.Limit.atMost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivetpos.bench.Results.Table;
import org.trivetpos.testkit.shop.ShopProcess;

/** Start until a PIN is accepted against bare Karaf of the same build; memory; many starts and stops in a row. */
final class StartPart implements Part {

    static final String TITLE = "Start, memory, stop";
    private static final int SALES = 10;
    private static final int LINES = 3;
    private static final double SECOND = 1e9;
    private static final double KIB_A_MB = 1024;
    private static final List<String> OURS = List.of("shop-counter", "demo", "trivet-");

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public Table measure(Scale scale) throws IOException {
        Table table = new Table(TITLE, "distribution/bench/run start");
        ShopProcess bare = bare(scale);
        ShopProcess shop = new ShopProcess(scale.program(), BenchShop.empty(scale.work().resolve("start-shop")));
        shop.start();
        double fresh = since(shop);
        BenchShop.awaitDemo(shop);
        try (Counter counter = new Counter(shop)) {
            counter.pair().logIn();
            shop.stop();
            compare(scale, table, "", bare, shop, counter);
            table.row("first page of a new shop, the demo's data not yet there", "%.1f s".formatted(fresh), "");
            table.row("resident after " + SALES + " sales in the browser", "%.0f MB".formatted(resident(shop, counter)),
                    "", resident(shop), " MB", atMost(450));
        } finally {
            shop.close();
        }
        inARow(scale, table, shop);
        return table.note("Data folder warm, process cold, class-data archive of the last clean stop used by both. "
                + "Bare Karaf is the same program folder with its own boot features alone, until its shell answers on "
                + "the network; the shop until a browser that was open before shows who may log in. Then the PIN is "
                + "typed, so that each page measured is one that accepted it.");
    }

    /** Starts and stops both by turns; {@code which} stands before each row. Both are stopped, before and after. */
    static void compare(Scale scale, Table table, String which, ShopProcess bare, ShopProcess shop,
            Counter counter) {
        List<Double> bares = new ArrayList<>();
        List<Double> pages = new ArrayList<>();
        List<Double> drawn = new ArrayList<>();
        List<Double> pins = new ArrayList<>();
        for (int round = 0; round < scale.rounds(); round++) {
            bare.launch().awaitShell();
            bares.add(since(bare));
            bare.stop();
            shop.start();
            pages.add(since(shop));
            counter.open();
            drawn.add(since(shop));
            counter.logIn();
            pins.add(since(shop));
            shop.stop();
        }
        Figures baseline = Figures.of(bares);
        table.row(which + "seconds to the login page, drawn in the browser", Figures.of(drawn).spread(),
                baseline.spread(), Figures.of(drawn).median() / baseline.median(), " times as long", atMost(2.0));
        table.row(which + "seconds to its first answer over HTTP", Figures.of(pages).spread(), baseline.spread());
        table.row(which + "seconds until the PIN was typed and the order screen drawn", Figures.of(pins).spread(),
                baseline.spread());
    }

    /** The same program with Karaf's own boot features alone. */
    static ShopProcess bare(Scale scale) throws IOException {
        ShopProcess bare = new ShopProcess(scale.program(), BenchShop.empty(scale.work().resolve("start-bare")));
        bare.start().stop();
        Path features = bare.data().resolve("etc/org.apache.karaf.features.cfg");
        List<String> lines = Files.readAllLines(features).stream().map(StartPart::withoutOurs).toList();
        Files.write(features, lines);
        // without the pause in which a cashier's browser draws the login page
        Files.writeString(bare.data().resolve("etc/custom.properties"),
                "\norg.osgi.framework.startlevel.beginning=100\n", StandardOpenOption.APPEND);
        for (String stale : List.of("karaf/cache", "karaf/trivet.jsa")) {
            try (Stream<Path> files = Files.walk(bare.data().resolve(stale))) {
                for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        bare.launch().awaitShell();
        bare.stop();
        return bare;
    }

    private static String withoutOurs(String line) {
        if (!line.startsWith("featuresBoot=") && !line.startsWith("featuresBoot =")) {
            return line;
        }
        return "featuresBoot = " + Stream.of(line.substring(line.indexOf('=') + 1).split(","))
                .map(String::strip).filter(feature -> OURS.stream().noneMatch(feature::startsWith))
                .collect(Collectors.joining(", "));
    }

    private static double resident(ShopProcess shop, Counter counter) throws IOException {
        shop.start();
        counter.open();
        counter.logIn();
        counter.openShift();
        for (int sale = 0; sale < SALES; sale++) {
            for (int line = 0; line < LINES; line++) {
                counter.tap();
            }
            counter.payExactly();
        }
        return resident(shop);
    }

    private static double resident(ShopProcess shop) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(shop.process().pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:")).map(line -> line.replaceAll("\\D", ""))
                .mapToDouble(Double::parseDouble).findFirst().orElseThrow() / KIB_A_MB;
    }

    private static void inARow(Scale scale, Table table, ShopProcess shop) throws IOException {
        int clean = 0;
        for (int start = 0; start < scale.starts(); start++) {
            shop.start();
            if (shop.stop() && crashes(shop) == 0) {
                clean++;
            }
        }
        table.row(scale.starts() + " starts and stops in a row: clean ones", String.valueOf(clean), "", clean, "",
                atLeast(scale.starts()));
        if (clean < scale.starts()) {
            shop.errors().stream().limit(5).forEach(table::note);
        }
    }

    private static long crashes(ShopProcess shop) throws IOException {
        try (Stream<Path> logs = Files.list(shop.data().resolve("log"))) {
            return logs.filter(file -> file.getFileName().toString().startsWith("jvm-crash")).count();
        }
    }

    private static double since(ShopProcess shop) {
        return (System.nanoTime() - shop.launchedNanos()) / SECOND;
    }
}
