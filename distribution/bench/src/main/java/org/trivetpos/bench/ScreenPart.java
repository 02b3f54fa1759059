package org.trivetpos.bench;

import static org.trivetpos.bench.Results.Limit.atMost;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trivetpos.bench.Results.Table;

/** From the finger on a dish to the changed bill, in the browser. */
final class ScreenPart implements Part {

    static final String TITLE = "From tap to bill";
    private static final int TAPS_AN_ORDER = 6;
    private static final int PAUSE_MILLIS = 150;

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public Table measure(Scale scale) {
        try (BenchShop shop = BenchShop.onH2(scale, "screen"); Counter counter = new Counter(shop.process())) {
            counter.pair().logIn();
            counter.openShift();
            taps(counter, scale.taps() / 5);
            Taps taps = taps(counter, scale.taps());
            return new Table(TITLE, "distribution/bench/run screen")
                    .row("p95 of " + taps.bill().count() + " taps", milliseconds(taps.bill()),
                            milliseconds(taps.baseline()), taps.bill().percentile(95), " ms", atMost(150))
                    .note("Measured in the page: from pointerdown until a MutationObserver sees another sum. The "
                            + "baseline "
                            + "is a fetch of the shop's first page by the same page, between the taps.");
        }
    }

    /** Taps with pauses; an order is paid after six. */
    static Taps taps(Counter counter, int count) {
        List<Double> bill = new ArrayList<>();
        List<Double> baseline = new ArrayList<>();
        for (int tap = 1; tap <= count; tap++) {
            counter.pause(PAUSE_MILLIS);
            bill.add(counter.tap());
            baseline.add(counter.roundTrip());
            if (tap % TAPS_AN_ORDER == 0) {
                counter.payExactly();
            }
        }
        return new Taps(Figures.of(bill), Figures.of(baseline));
    }

    /** Milliseconds. */
    record Taps(Figures bill, Figures baseline) { }

    static String milliseconds(Figures figures) {
        return String.format(Locale.ROOT, "median %.0f ms, p95 %.0f ms", figures.median(), figures.percentile(95));
    }
}
