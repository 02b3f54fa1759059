package org.trivetpos.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.trivetpos.bench.BenchShop.Takings;
import org.trivetpos.bench.BenchShop.Terminal;

/** The busiest hour: a browser and nine protocol tills ring up in the old shop, by turns with a browser in the new. */
final class Rush implements AutoCloseable {

    static final int TAPS_AN_ORDER = 6;
    static final int QUICKEST_MILLIS = 100;
    static final int SLOWEST_MILLIS = 300;
    private static final int OTHERS = 9;
    private static final int WARM_UP_ORDERS = 10;
    private static final int BETWEEN_LOOKS_MILLIS = 300;

    private final PastShop past;
    private final List<Terminal> terminals;
    private final Counter browser;
    private final Counter alone;
    private final List<ProtocolTill> others = new ArrayList<>();
    private final List<Finder> finders = new ArrayList<>();
    private final ExecutorService people = Executors.newFixedThreadPool(OTHERS + 1);
    private final RandomGenerator pace = new Random(11);
    private final List<Double> painted = new ArrayList<>();
    private final List<Double> frames = new ArrayList<>();
    private final List<Double> baseline = new ArrayList<>();
    private int paidInBrowser;
    private double seconds;

    Rush(PastShop past, BenchShop young) {
        this.past = past;
        this.terminals = past.shop().pair(OTHERS + 2);
        this.browser = new Counter(past.shop().process()).pairedBy(terminals.getFirst().token());
        this.alone = new Counter(young.process()).pairedBy(young.pair(1).getFirst().token());
    }

    /** The one in the old shop, at the login page. */
    Counter browser() {
        return browser;
    }

    /** Everybody logs in, opens a shift and warms up. */
    void sitDown() throws Exception {
        browser.open();
        for (Counter counter : List.of(browser, alone)) {
            counter.logIn();
            counter.openShift();
        }
        for (int other = 1; other <= OTHERS; other++) {
            others.add(new ProtocolTill(past.shop().process().address(), terminals.get(other).token()).logIn());
        }
        finders.add(new Finder(past.shop().process().address(), terminals.getLast().token(), past));
        for (int order = 0; order < WARM_UP_ORDERS; order++) {
            ring(alone, TAPS_AN_ORDER);
        }
        together(WARM_UP_ORDERS * TAPS_AN_ORDER);
        finders.getFirst().millis().values().forEach(List::clear);
        frames.clear();
        painted.clear();
        seconds = 0;
    }

    /** So many taps in each browser, in so many rounds. */
    void measure(int rounds, int taps) throws Exception {
        for (int round = 0; round < rounds; round++) {
            baseline.addAll(ring(alone, taps / rounds));
            together(taps / rounds);
        }
    }

    private void together(int taps) throws ExecutionException, InterruptedException {
        AtomicBoolean open = new AtomicBoolean(true);
        List<Future<List<Double>>> ringing = new ArrayList<>();
        for (ProtocolTill till : others) {
            RandomGenerator own = new Random(pace.nextLong());
            ringing.add(people.submit(() -> ring(till, open, own)));
        }
        Future<?> looking = people.submit(() -> look(open));
        long began = System.nanoTime();
        try {
            painted.addAll(ring(browser, taps));
            paidInBrowser += (taps + TAPS_AN_ORDER - 1) / TAPS_AN_ORDER;
        } finally {
            open.set(false);
        }
        for (Future<List<Double>> one : ringing) {
            frames.addAll(one.get());
        }
        looking.get();
        seconds += (System.nanoTime() - began) / 1e9;
    }

    private List<Double> ring(Counter counter, int taps) {
        List<Double> millis = new ArrayList<>();
        for (int tap = 1; tap <= taps; tap++) {
            counter.pause(pause(pace));
            millis.add(counter.tapPainted());
            if (tap % TAPS_AN_ORDER == 0 || tap == taps) {
                counter.payExactly();
            }
        }
        return millis;
    }

    private static List<Double> ring(ProtocolTill till, AtomicBoolean open, RandomGenerator pace) {
        List<Double> millis = new ArrayList<>();
        while (open.get()) {
            for (int tap = 0; tap < TAPS_AN_ORDER; tap++) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause(pace)));
                millis.add(till.tap());
            }
            till.payExactly();
        }
        return millis;
    }

    private static int pause(RandomGenerator pace) {
        return pace.nextInt(QUICKEST_MILLIS, SLOWEST_MILLIS + 1);
    }

    private void look(AtomicBoolean open) {
        while (open.get()) {
            finders.getFirst().find();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_LOOKS_MILLIS));
        }
    }

    /** What the pages said is in the books. */
    void checkBooks() {
        Map<String, Takings> books = past.shop().takings();
        Takings nothing = new Takings(0, 0);
        for (int other = 0; other < OTHERS; other++) {
            Takings kept = books.getOrDefault(terminals.get(other + 1).id(), nothing);
            if (!kept.equals(others.get(other).takings())) {
                throw new IllegalStateException("a page said " + others.get(other).takings() + ", the books " + kept);
            }
        }
        int kept = books.getOrDefault(terminals.getFirst().id(), nothing).sales();
        if (kept != paidInBrowser) {
            throw new IllegalStateException("paid in the browser: " + paidInBrowser + ", in the books: " + kept);
        }
    }

    /** Milliseconds of the browser among ten. */
    List<Double> painted() {
        return painted;
    }

    /** Milliseconds of the nine others. */
    List<Double> frames() {
        return frames;
    }

    /** Milliseconds of the browser alone in the new shop. */
    List<Double> alone() {
        return baseline;
    }

    Map<Finder.Kind, List<Double>> finds() {
        return finders.getFirst().millis();
    }

    double tapsPerSecond() {
        return (painted.size() + frames.size()) / seconds;
    }

    double salesPerSecond() {
        return tapsPerSecond() / TAPS_AN_ORDER;
    }

    @Override
    public void close() {
        people.shutdownNow();
        finders.forEach(Finder::close);
        others.forEach(ProtocolTill::close);
        browser.close();
        alone.close();
    }
}
