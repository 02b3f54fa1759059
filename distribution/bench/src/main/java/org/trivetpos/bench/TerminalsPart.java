package org.trivetpos.bench;

import static org.trivetpos.bench.Results.Limit.atLeast;
import static org.trivetpos.bench.Results.Limit.atMost;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivetpos.bench.Results.Table;
import org.trivetpos.testkit.shop.ShopProcess;

/** Ten terminals at once and years of stored orders, against one terminal in a new shop. */
final class TerminalsPart implements Part {

    static final String TITLE = "Ten terminals with a long past";
    private static final int WORDS_COMPARED = 2_000;
    private static final double SECOND_MILLIS = 1_000;

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public Table measure(Scale scale) throws Exception {
        Table table = new Table(TITLE, "distribution/bench/run terminals");
        compareWords(scale, table);
        ShopProcess bare = StartPart.bare(scale);
        attempt(table, "H2", database -> {
            try (PastShop past = PastShop.onH2(scale, PastPart.SHOP);
                    BenchShop young = BenchShop.onH2(scale, "terminals-new")) {
                measure(scale, table, database, bare, past, young);
            }
        });
        if (!scale.postgresql().isBlank()) {
            attempt(table, "PostgreSQL, fsync on", database -> {
                try (PastShop past = PastShop.onPostgresql(scale, "terminals-pg-old");
                        BenchShop young = BenchShop.onPostgresql(scale, "terminals-pg-new")) {
                    measure(scale, table, database, bare, past, young);
                }
            });
        }
        return table.note("One terminal is a browser: from pointerdown until the frame with the changed sum, and the "
                + "line with it, has been painted. Nine speak Vaadin's protocol without one: from the request to the "
                + "last byte of the frame, of the answer or pushed over the WebSocket, that changes the sum; nothing "
                + "is painted before the shop has answered. Each taps a dish every "
                + Rush.SLOWEST_MILLIS + " ms at the most, " + Rush.QUICKEST_MILLIS + " ms at the least after the last, "
                + "takes cash after " + Rush.TAPS_AN_ORDER + " and goes on to the next guest. The baseline is the "
                + "browser alone, at the same pace, in a shop without a past, by turns in the same run.")
                .note("Meanwhile somebody at an eleventh terminal looks for sales on the screen of past orders, over "
                + "the last month: by " + Stream.of(Finder.Kind.values()).map(Finder.Kind::words)
                .collect(Collectors.joining(", ")) + ", by turns; from the request, which a browser sends "
                + "250 ms after the last key, to the last byte of the frame with the rows. Every answer is compared "
                + "with what was generated.")
                .note("After it each terminal's sales and their sum, as its page said them, were found in the shop's "
                + "books.");
    }

    /** What is measured with one database. */
    private interface Measurement {
        void make(String database) throws Exception;
    }

    /** What was measured with one database is not lost with the other; a failure stands in the results. */
    private static void attempt(Table table, String database, Measurement measurement) {
        try {
            measurement.make(database);
        } catch (Exception failure) {
            failure.printStackTrace();
            table.row(database + ": measured to its end", "no: " + String.valueOf(failure.getMessage()).lines()
                    .findFirst().orElse(""), "", 0, "", atLeast(1));
        }
    }

    /** That the words of a generated past are those that the shop itself would have written. */
    private static void compareWords(Scale scale, Table table) {
        int orders = Math.min(scale.orders(), WORDS_COMPARED);
        try (BenchShop shop = BenchShop.onH2(scale, "terminals-words")) {
            shop.shell("restart the shop", "workload:generate " + orders + " " + PastShop.LINES);
            shop.process().stop();
            shop.process().start();
            Matcher said = Pattern.compile("words=(\\d+) different=(\\d+) millis=(\\d+)")
                    .matcher(shop.shell("different=", "workload:reread"));
            if (!said.find() || Integer.parseInt(said.group(1)) < orders) {
                throw new IllegalStateException("the words of " + orders + " sales were not compared");
            }
            table.row("generated words of " + said.group(1) + " sales that differ from those the shop writes",
                    said.group(2), "", Double.parseDouble(said.group(2)), "", atMost(0));
            table.row("the shop itself draws the words of so many sales from the journal in a second",
                    "%.0f".formatted(Double.parseDouble(said.group(1)) * SECOND_MILLIS
                            / Double.parseDouble(said.group(3))), "");
        }
    }

    private static void measure(Scale scale, Table table, String database, ShopProcess bare, PastShop past,
            BenchShop young) throws Exception {
        table.note(String.format(Locale.ROOT, "%s: %,d stored orders of %d lines, %s", database, past.orders(),
                PastShop.LINES, past.said()));
        try (Rush rush = new Rush(past, young)) {
            past.shop().process().stop();
            StartPart.compare(scale, table, database + ", with the past: ", bare, past.shop().process(),
                    rush.browser());
            past.shop().process().start();
            rush.sitDown();
            rush.measure(scale.rounds(), scale.taps());
            rush.checkBooks();
            report(table, database, rush);
        }
    }

    private static void report(Table table, String database, Rush rush) {
        Figures alone = Figures.of(rush.alone());
        Figures painted = Figures.of(rush.painted());
        Figures frames = Figures.of(rush.frames());
        table.row(database + ": tap to painted bill in the browser, p95 of " + painted.count() + " taps",
                ScreenPart.milliseconds(painted), ScreenPart.milliseconds(alone), painted.percentile(95), " ms",
                atMost(200));
        table.row(database + ": tap to the frame with the bill at the nine others, p95 of " + frames.count() + " taps",
                ScreenPart.milliseconds(frames), "", frames.percentile(95), " ms", atMost(200));
        table.row(database + ": the browser's p95, ten terminals with the past to one without",
                "%.2f times as long".formatted(painted.percentile(95) / alone.percentile(95)), "");
        table.row(database + ": all ten together", "%.1f taps and %.1f sales a second".formatted(
                rush.tapsPerSecond(), rush.salesPerSecond()), "");
        List<Double> finds = rush.finds().values().stream().flatMap(List::stream).toList();
        Figures found = Figures.of(finds);
        table.row(database + ": to find an order, p95 of " + found.count() + " looks", ScreenPart.milliseconds(found),
                "", found.percentile(95), " ms", atMost(300));
        table.row(database + ": the same by kind, p95", rush.finds().entrySet().stream().map(kind -> String.format(
                Locale.ROOT, "%s %.0f ms", kind.getKey().words(), Figures.of(kind.getValue()).percentile(95)))
                .collect(Collectors.joining(", ")), "");
    }
}
