package org.trivetpos.workload.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;

/** Times settling against {@link RawSale}, interleaved, so that a noisy machine disturbs both alike. */
@Component(service = SettleMeasure.class)
public final class SettleMeasure {

    private static final double SECOND = 1e9;
    private static final double NANOS_A_MILLI = 1e6;

    private static final int WARM_UP_TERMINALS = 4;
    private static final int WARM_UP_SALES = 2_000;

    private final Floor floor;
    private final PaperTray tray;
    private @Nullable RawSale raw;

    @Activate
    public SettleMeasure(@Reference Floor floor, @Reference PaperTray tray) {
        this.floor = floor;
        this.tray = tray;
    }

    /** One round of one kind. */
    private interface Round {
        Speed run() throws Exception;
    }

    /** How fast it was, and what it took of the processors, with all that it set in motion meanwhile. */
    private record Speed(double perSecond, double cpuMillis, double kilobytes) { }

    /**
     * Medians of so many interleaved rounds with that many terminals, as one line of JSON. Printers are out
     * of reach and stay so: jobs are written and wait.
     */
    public synchronized String measure(int terminals, int rounds, int salesEach) throws Exception {
        tray.unplug();
        List<SimulatedTerminal> crew = new ArrayList<>();
        for (int number = 1; number <= terminals; number++) {
            crew.add(new SimulatedTerminal(floor, number, 42));
        }
        RawSale raw = yardstick(crew.getFirst());
        Round real = () -> timed(terminals, salesEach, number -> crew.get(number).ringAside(),
                (number, order) -> crew.get(number).pay(order));
        Round yardstick = () -> timed(terminals, salesEach, number -> raw.prepare(), (number,
                draft) -> raw.settle(draft));
        real.run();
        yardstick.run();
        List<Speed> ours = new ArrayList<>();
        List<Speed> theirs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            ours.add(real.run());
            theirs.add(yardstick.run());
        }
        double us = median(ours, Speed::perSecond);
        double them = median(theirs, Speed::perSecond);
        return String.format("{\"measure\":\"settle\",\"database\":\"%s\",\"terminals\":%d,\"rounds\":%d,"
                + "\"settle_per_s\":%.1f,\"raw_per_s\":%.1f,\"settle_cpu_ms\":%.2f,\"raw_cpu_ms\":%.2f,"
                + "\"settle_kb\":%.0f,\"raw_kb\":%.0f,\"ratio\":%.3f}",
                floor.transactions.dialect(), terminals, rounds, us, them, median(ours, Speed::cpuMillis),
                median(theirs, Speed::cpuMillis), median(ours, Speed::kilobytes),
                median(theirs, Speed::kilobytes), us / them);
    }

    /** The same for all measurements, so that its tables have as long a past as the shop's. */
    private RawSale yardstick(SimulatedTerminal terminal) throws Exception {
        RawSale known = raw;
        if (known == null) {
            known = sample(terminal);
            warmUp(known);
            raw = known;
        }
        return known;
    }

    /** So many sales of both kinds that the compiler has done its work. */
    private void warmUp(RawSale other) throws Exception {
        List<SimulatedTerminal> crew = new ArrayList<>();
        for (int number = 1; number <= WARM_UP_TERMINALS; number++) {
            crew.add(new SimulatedTerminal(floor, number, 7));
        }
        timed(WARM_UP_TERMINALS, WARM_UP_SALES, number -> crew.get(number).ringAside(),
                (number, order) -> crew.get(number).pay(order));
        timed(WARM_UP_TERMINALS, WARM_UP_SALES, number -> other.prepare(), (number, draft) -> other.settle(draft));
    }

    private RawSale sample(SimulatedTerminal terminal) throws SQLException {
        Order order = terminal.ring();
        Check check = terminal.pay(order);
        floor.awaitQuiet();
        return new RawSale(floor.transactions, order.id().value(), check.id().value(), terminal.lastRequest());
    }

    /** Prepares a sale; not timed. */
    private interface Preparing<T> {
        T prepare(int terminal) throws Exception;
    }

    /** The timed part. */
    private interface Settling<T> {
        void settle(int terminal, T prepared) throws Exception;
    }

    private <T> Speed timed(int terminals, int sales, Preparing<T> preparing, Settling<T> settling)
            throws Exception {
        List<List<T>> prepared = new ArrayList<>();
        for (int terminal = 0; terminal < terminals; terminal++) {
            List<T> own = new ArrayList<>();
            for (int sale = 0; sale < sales; sale++) {
                own.add(preparing.prepare(terminal));
            }
            prepared.add(own);
        }
        tray.throwAway();
        try (ExecutorService threads = Executors.newFixedThreadPool(terminals)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int terminal = 0; terminal < terminals; terminal++) {
                int number = terminal;
                work.add(() -> {
                    for (T one : prepared.get(number)) {
                        settling.settle(number, one);
                    }
                    return null;
                });
            }
            long processor = processorNanos();
            long written = bytesWritten();
            long start = System.nanoTime();
            for (Future<Void> done : threads.invokeAll(work)) {
                result(done);
            }
            double count = terminals * sales;
            return new Speed(count * SECOND / (System.nanoTime() - start),
                    (processorNanos() - processor) / NANOS_A_MILLI / count,
                    (bytesWritten() - written) / 1024 / count);
        }
    }

    private static void result(Future<Void> done) throws Exception {
        try {
            done.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private static long processorNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos();
    }

    /** By the whole process, to files and sockets. */
    private static long bytesWritten() throws IOException {
        Path counters = Path.of("/proc/self/io");
        return Files.exists(counters) ? Files.readAllLines(counters).stream().filter(line -> line.startsWith("wchar:"))
                .mapToLong(line -> Long.parseLong(line.substring("wchar:".length()).strip())).sum() : 0;
    }

    private static double median(List<Speed> speeds, ToDoubleFunction<Speed> figure) {
        double[] sorted = speeds.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
