package org.trivetpos.printing.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.journal.Journal;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.spi.PrinterDriver;
import org.trivetpos.store.Settings;

/**
 * Brings jobs whose facts are sealed to the queues of their printers. What waits is in the database; what is here is
 * only who waits, so that a restart loses nothing. At the start every committed fact is sealed before the journal is
 * offered, so that every waiting job may go.
 */
@Component(service = Spooler.class, immediate = true)
public final class Spooler {

    private static final Logger LOG = LoggerFactory.getLogger(Spooler.class);
    private static final Duration TICK = Duration.ofSeconds(10);
    static final Duration TOO_LONG = Duration.ofMinutes(1);

    private final Clock clock;
    private final PrinterBook book;
    private final Drivers drivers;
    private final JobDesk desk;
    private final Later later;
    private final ExecutorService housekeeping = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("printing-housekeeping").factory());
    private final Changes changes = new Changes(housekeeping);
    private final Map<PrinterId, PrinterQueue> queues = new ConcurrentHashMap<>();
    private final Map<String, Waiting> waiting = new ConcurrentSkipListMap<>();
    private final Set<String> coming = ConcurrentHashMap.newKeySet();
    private final AtomicInteger serial = new AtomicInteger();
    private final Runnable driversChanged = this::driversChanged;
    private volatile boolean closed;

    @Activate
    public Spooler(@Reference Transactions transactions, @Reference Journal journal, @Reference Settings settings,
            @Reference Clock clock, @Reference PrinterBook book, @Reference Drivers drivers) {
        this(transactions, journal, settings.isOn(PrintingSettings.REPRINT_AFTER_CRASH), clock, book, drivers,
                Later.onThread());
    }

    Spooler(Transactions transactions, Journal journal, boolean reprintAfterCrash, Clock clock, PrinterBook book,
            Drivers drivers, Later later) {
        this.clock = clock;
        this.book = book;
        this.drivers = drivers;
        this.later = later;
        this.desk = new JobDesk(transactions, journal, clock);
        desk.recover(reprintAfterCrash);
        drivers.listen(driversChanged);
        arrangeQueues();
        desk.waiting().forEach(job -> offer(job.id(), job.role(), job.created()));
        later.after(TICK, this::tick);
    }

    /** A job that may go; {@code late} once its alarm was raised. */
    private record Waiting(String role, Instant since, boolean late) { }

    @Deactivate
    public void close() {
        closed = true;
        drivers.forget(driversChanged);
        later.close();
        queues.values().forEach(PrinterQueue::stop);
        queues.values().forEach(queue -> queue.awaitEnd(Duration.ofSeconds(20)));
        housekeeping.shutdown();
    }

    /** For a job that is being written: to be told when it is committed, and when its facts are sealed. */
    Coming expect(JobId id, String role, Instant since) {
        return new Coming(id, role, since);
    }

    /** True once the job may go. */
    boolean mayGo(JobId id) {
        return waiting.containsKey(id.value());
    }

    /** True if the job is committed and its facts are not sealed yet. */
    boolean isComing(JobId id) {
        return coming.contains(id.value());
    }

    /**
     * Sealing ends on several threads, so that two papers of one till could overtake each other: a job gets its place
     * in the queue when it is committed, and goes when it is sealed.
     */
    final class Coming {

        private final JobId id;
        private final String role;
        private final Instant since;
        private boolean sealed;

        private Coming(JobId id, String role, Instant since) {
            this.id = id;
            this.role = role;
            this.since = since;
        }

        synchronized void committed() {
            Printer printer = book.route(role);
            if (printer != null && !sealed && !closed) {
                coming.add(id.value());
                queue(printer).keepPlace(id);
            }
        }

        synchronized void sealed() {
            sealed = true;
            offer(id, role, since);
        }
    }

    /** A job whose facts are sealed: it goes to its printer at once. */
    void offer(JobId id, String role, Instant since) {
        if (closed) {
            return;
        }
        waiting.put(id.value(), new Waiting(role, since, false));
        coming.remove(id.value());
        Printer printer = book.route(role);
        if (printer != null) {
            queue(printer).add(id);
        } else {
            soon(() -> desk.route(id, null, "printing.no-printer"));
        }
        changes.fire();
    }

    /** A person wants this one tried now. */
    void hurry(JobId id, String role, Instant since) {
        offer(id, role, since);
        Printer printer = book.route(role);
        if (printer != null) {
            queue(printer).wake();
        }
    }

    /** Nobody waits for it any more. */
    void forget(JobId id) {
        queues.values().forEach(queue -> queue.drop(id));
        ended(id);
        changes.fire();
    }

    void ended(JobId id) {
        waiting.remove(id.value());
    }

    /** Printers were set up or taken away: jobs go where their role is served now. */
    void printersChanged() {
        soon(() -> {
            arrangeQueues();
            waiting.forEach((id, job) -> reroute(new JobId(id), job.role()));
            changes.fire();
        });
    }

    private void reroute(JobId id, String role) {
        Printer printer = book.route(role);
        queues.forEach((other, queue) -> {
            if (printer == null || !other.equals(printer.id())) {
                queue.drop(id);
            }
        });
        desk.route(id, printer == null ? null : printer.id(), printer == null ? "printing.no-printer" : null);
        if (printer != null) {
            queue(printer).add(id);
        }
    }

    private void arrangeQueues() {
        queues.forEach((id, queue) -> {
            if (book.find(id).filter(Printer::active).isEmpty()) {
                queue.stop();
                queues.remove(id);
            }
        });
        book.all().stream().filter(Printer::active).forEach(printer -> {
            queue(printer).use(printer);
            queue(printer).poll();
        });
    }

    private PrinterQueue queue(Printer printer) {
        return queues.computeIfAbsent(printer.id(), id -> new PrinterQueue(this, desk, later, printer));
    }

    private void driversChanged() {
        queues.values().forEach(PrinterQueue::wake);
        queues.values().forEach(PrinterQueue::poll);
        changes.fire();
    }

    PrinterStatus status(PrinterId id) {
        if (book.find(id).flatMap(this::driver).isEmpty()) {
            return PrinterStatus.NO_DRIVER;
        }
        PrinterQueue queue = queues.get(id);
        return queue == null ? PrinterStatus.UNKNOWN : queue.status();
    }

    Optional<PrinterDriver> driver(Printer printer) {
        return drivers.of(printer.driver()).map(KnownDriver::driver);
    }

    /** What a driver threw is on the health page too; how jobs go on is the queue's. */
    void blame(Printer printer, String what, Throwable failure) {
        drivers.of(printer.driver()).ifPresent(driver -> driver.guarded().blame(what, failure));
    }

    int nextSerial() {
        return serial.incrementAndGet();
    }

    void changed() {
        changes.fire();
    }

    AutoCloseable onChange(Runnable listener) {
        return changes.listen(listener);
    }

    private void tick() {
        queues.values().forEach(PrinterQueue::poll);
        soon(this::raiseAlarms);
        later.after(TICK, this::tick);
    }

    private void raiseAlarms() {
        Instant limit = clock.instant().minus(TOO_LONG);
        waiting.forEach((id, job) -> {
            if (!job.late() && !job.since().isAfter(limit)) {
                if (desk.alarm(new JobId(id))) {
                    changes.fire();
                }
                waiting.replace(id, job, new Waiting(job.role(), job.since(), true));
            }
        });
    }

    private void soon(Runnable work) {
        try {
            housekeeping.execute(() -> guarded(work));
        } catch (RejectedExecutionException stopping) {
            LOG.debug("printing stops; the rest waits in the database");
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("the spooler could not write down where jobs wait; they are kept", failure);
        }
    }
}
