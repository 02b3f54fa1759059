package org.trivetpos.bench;

import static org.trivetpos.bench.Results.Limit.atMost;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trivetpos.bench.BenchShop.Settling;
import org.trivetpos.bench.Results.Table;
import org.trivetpos.bench.ScreenPart.Taps;

/** A shop with years behind it against a new one: settling and tapping stay as fast. */
final class PastPart implements Part {

    static final String TITLE = "With a long past";
    /** The folder of the shop with a past; other parts take it again. */
    static final String SHOP = "past-old";
    private static final int[] TERMINALS = {1, 8};

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public Table measure(Scale scale) throws IOException {
        Table table = new Table(TITLE, "distribution/bench/run past");
        try (PastShop past = PastShop.onH2(scale, SHOP); BenchShop young = BenchShop.onH2(scale, "past-new")) {
            BenchShop old = past.shop();
            table.note(String.format(Locale.ROOT, "H2. %,d orders of %d lines, their checks, payments, books, print "
                    + "jobs, words and chained facts: %s", scale.orders(), PastShop.LINES, past.said()));
            old.process().stop();
            old.process().start();
            table.row("start until the first page", "%.1f s".formatted(
                    (System.nanoTime() - old.process().launchedNanos()) / 1e9), "");
            for (int terminals : TERMINALS) {
                settling(table, scale, old, young, terminals);
            }
            taps(table, scale, old, young);
            long began = System.nanoTime();
            String verified = old.shell("INTACT", "journal:verify");
            table.row("the whole chain verified", "%.0f s: %s".formatted((System.nanoTime() - began) / 1e9,
                    verified.lines().filter(line -> line.contains("INTACT")).findFirst().orElseThrow().strip()), "");
        }
        return table;
    }

    private static void settling(Table table, Scale scale, BenchShop old, BenchShop young, int terminals) {
        List<Double> olds = new ArrayList<>();
        List<Double> news = new ArrayList<>();
        for (int round = 0; round < scale.rounds(); round++) {
            Settling with = old.settling(terminals, 1, scale.sales());
            Settling without = young.settling(terminals, 1, scale.sales());
            olds.add(with.settlePerSecond());
            news.add(without.settlePerSecond());
        }
        table.row("sales settled a second, " + terminals + (terminals == 1 ? " terminal" : " terminals"),
                Figures.of(olds).spread(), Figures.of(news).spread(),
                Figures.of(news).median() / Figures.of(olds).median(), " times as long", atMost(1.2));
    }

    private static void taps(Table table, Scale scale, BenchShop old, BenchShop young) {
        try (Counter there = new Counter(old.process()).pairedBy(old.pair(1).getFirst().token());
                Counter here = new Counter(young.process()).pairedBy(young.pair(1).getFirst().token())) {
            List<Double> olds = new ArrayList<>();
            List<Double> news = new ArrayList<>();
            for (Counter counter : List.of(there, here)) {
                counter.logIn();
                counter.openShift();
                ScreenPart.taps(counter, scale.taps() / 5);
            }
            for (int round = 0; round < scale.rounds(); round++) {
                Taps with = ScreenPart.taps(there, scale.taps() / scale.rounds());
                Taps without = ScreenPart.taps(here, scale.taps() / scale.rounds());
                olds.add(with.bill().percentile(95));
                news.add(without.bill().percentile(95));
            }
            table.row("tap to bill, p95 of each round", Figures.of(olds).spread(), Figures.of(news).spread(),
                    Figures.of(olds).median() / Figures.of(news).median(), " times as long", atMost(1.2));
        }
    }
}
