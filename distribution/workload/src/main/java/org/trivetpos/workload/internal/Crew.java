package org.trivetpos.workload.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.settlement.Check;

/** Terminals that sell in the background and write down each sale that was acknowledged to them. */
@Component(service = Crew.class)
public final class Crew {

    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

    private final Floor floor;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicBoolean selling = new AtomicBoolean();
    private final AtomicLong sales = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();

    @Activate
    public Crew(@Reference Floor floor) {
        this.floor = floor;
    }

    /**
     * Starts so many terminals; each acknowledged sale is a line {@code check order receipt due nanos took} of the
     * file: {@link System#nanoTime} when the sale was acknowledged, and the microseconds since its first line.
     */
    public synchronized void start(int terminals, Path acknowledged) throws IOException {
        if (!selling.compareAndSet(false, true)) {
            throw new IllegalStateException("the crew is selling already");
        }
        PrintWriter out = new PrintWriter(Files.newBufferedWriter(acknowledged, StandardCharsets.UTF_8,
                StandardOpenOption.CREATE, StandardOpenOption.APPEND), true);
        long seed = floor.ids.below(Integer.MAX_VALUE);
        for (int number = 1; number <= terminals; number++) {
            SimulatedTerminal terminal = new SimulatedTerminal(floor, number, seed);
            Thread thread = Thread.ofPlatform().daemon().name("workload-" + number).start(() -> sell(terminal, out));
            threads.add(thread);
        }
    }

    private void sell(SimulatedTerminal terminal, PrintWriter out) {
        while (selling.get()) {
            try {
                long began = System.nanoTime();
                Check check = terminal.pay(terminal.ring());
                String line = acknowledged(check) + " " + TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - began);
                synchronized (out) {
                    out.println(line);
                }
                sales.incrementAndGet();
            } catch (RuntimeException failed) {
                if (failures.incrementAndGet() == 1 && selling.get()) {
                    LOG.error("a simulated sale failed", failed);
                }
            }
        }
    }

    static String acknowledged(Check check) {
        return check.id().value() + " " + check.order().value() + " " + check.receiptNumber() + " "
                + check.due().getAmountMinorLong() + " " + System.nanoTime();
    }

    /** Stops after the sales that are under way. */
    @Deactivate
    public synchronized void stop() {
        selling.set(false);
        for (Thread thread : threads) {
            try {
                thread.join(10_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        threads.clear();
    }

    /** How many were sold, and how many attempts failed. */
    public String figures() {
        return "sales=" + sales.get() + " failures=" + failures.get();
    }
}
