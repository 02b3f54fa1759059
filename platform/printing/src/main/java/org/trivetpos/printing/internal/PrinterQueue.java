package org.trivetpos.printing.internal;

import java.time.Duration;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.PrintJob;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.spi.PrintOutcome;
import org.trivetpos.printing.spi.PrinterDriver;

/**
 * The jobs of one printer, oldest first, and the thread that sends them. A printer that is not ready keeps its first
 * job and is asked again after 1, 2, 5, 10, then every 30 seconds, or as soon as somebody says that it is worth a try.
 */
final class PrinterQueue {

    private static final Logger LOG = LoggerFactory.getLogger(PrinterQueue.class);
    private static final int[] BACK_OFF_SECONDS = {1, 2, 5, 10, 30};

    private final Spooler spooler;
    private final JobDesk desk;
    private final Later later;
    private final NavigableSet<String> jobs = new ConcurrentSkipListSet<>();
    private final ExecutorService thread;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private volatile Printer printer;
    private volatile PrinterStatus status = PrinterStatus.UNKNOWN;
    private volatile boolean blocked;
    private volatile boolean closed;
    private volatile int failures;
    private final AtomicInteger turn = new AtomicInteger();
    /** The turn in which the queue's own thread is. */
    private int begun;
    private @Nullable Runnable unwritten;
    private @Nullable JobId withoutDriver;

    PrinterQueue(Spooler spooler, JobDesk desk, Later later, Printer printer) {
        this.spooler = spooler;
        this.desk = desk;
        this.later = later;
        this.printer = printer;
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("printer-" + printer.name()).factory());
    }

    PrinterStatus status() {
        return status;
    }

    boolean isIdle() {
        return jobs.isEmpty();
    }

    /** Keeps a place for a job that may go soon; those after it wait for it. */
    void keepPlace(JobId job) {
        jobs.add(job.value());
    }

    void add(JobId job) {
        jobs.add(job.value());
        nudge();
    }

    void drop(JobId job) {
        jobs.remove(job.value());
    }

    /** The printer was set up differently. */
    void use(Printer changed) {
        if (!changed.equals(printer)) {
            printer = changed;
            wake();
        }
    }

    /** Try again now: a driver came, a person asked, the printer is well again. */
    void wake() {
        turn.incrementAndGet();
        failures = 0;
        blocked = false;
        nudge();
    }

    void stop() {
        closed = true;
        thread.shutdown();
    }

    /** Lets a job that is being sent come to its end. */
    void awaitEnd(Duration limit) {
        try {
            if (!thread.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("printer {} was still sending; its paper will be marked as a possible copy", printer.name());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the printer how it is, unless it is printing. */
    void poll() {
        if (isIdle()) {
            execute(() -> {
                if (isIdle()) {
                    see(probe());
                }
            });
        }
    }

    private void nudge() {
        if (nudged.compareAndSet(false, true)) {
            execute(this::work);
        }
    }

    private void execute(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException stopping) {
            LOG.debug("the queue of {} stops; its jobs wait in the database", printer.name());
        }
    }

    private void work() {
        nudged.set(false);
        begun = turn.get();
        try {
            for (String first = jobs.ceiling(""); first != null && !closed && !blocked && send(new JobId(first));
                    first = jobs.ceiling("")) {
                spooler.changed();
            }
        } catch (RuntimeException | LinkageError failure) {
            LOG.warn("the queue of printer {} could not go on and tries again by itself", printer.name(), failure);
            backOff();
        }
    }

    /** Sends the oldest job; false if the queue has to wait. */
    private boolean send(JobId id) {
        begun = turn.get();
        writeDown();
        if (!spooler.mayGo(id)) {
            if (spooler.isComing(id)) {
                return false;
            }
            if (!spooler.mayGo(id)) {
                jobs.remove(id.value());
                return true;
            }
        }
        PrinterDriver driver = spooler.driver(printer).orElse(null);
        if (driver == null) {
            see(PrinterStatus.NO_DRIVER);
            if (!id.equals(withoutDriver)) {
                desk.route(id, printer.id(), "printing.no-driver");
                withoutDriver = id;
                spooler.changed();
            }
            return false;
        }
        withoutDriver = null;
        if (failures > 0 && keeps(probe())) {
            backOff();
            return false;
        }
        Printer target = printer;
        Optional<JobDesk.Taken> taken = desk.take(id, target.id());
        if (taken.isEmpty()) {
            gone(id);
            return true;
        }
        unwritten = () -> desk.finish(taken.get().job(), target,
                new PrintOutcome.Retry(PrinterStatus.UNKNOWN, "printing.store-unavailable"));
        desk.force();
        PrintOutcome outcome = print(driver, target, taken.get());
        unwritten = () -> desk.finish(taken.get().job(), target, outcome);
        writeDown();
        return settle(taken.get().job(), outcome);
    }

    private PrintOutcome print(PrinterDriver driver, Printer target, JobDesk.Taken taken) {
        try {
            return driver.print(target, taken.paper(), spooler.nextSerial());
        } catch (RuntimeException | LinkageError failure) {
            LOG.error("driver {} failed in the middle of a job; look whether the paper of {} came out",
                    target.driver(), taken.job().title(), failure);
            spooler.blame(target, "print", failure);
            return new PrintOutcome.Unknown("printing.driver-failed");
        }
    }

    private boolean settle(PrintJob job, PrintOutcome outcome) {
        if (outcome instanceof PrintOutcome.Retry retry) {
            see(retry.status());
            backOff();
            spooler.changed();
            if (closed || !jobs.contains(job.id().value())) {
                spooler.offer(job.id(), job.role(), job.created());
            }
            return false;
        }
        gone(job.id());
        failures = 0;
        switch (outcome) {
            case PrintOutcome.Done done -> see(status == PrinterStatus.PAPER_LOW ? status : PrinterStatus.ONLINE);
            case PrintOutcome.Unknown unknown -> see(PrinterStatus.UNKNOWN);
            default -> LOG.debug("job {} ended as {}", job.id().value(), outcome);
        }
        return true;
    }

    private void gone(JobId id) {
        jobs.remove(id.value());
        spooler.ended(id);
    }

    /** What came of the job before is written first: until then nobody knows that it is on paper. */
    private void writeDown() {
        Runnable open = unwritten;
        if (open != null) {
            open.run();
            unwritten = null;
        }
    }

    private PrinterStatus probe() {
        try {
            return spooler.driver(printer).map(driver -> driver.status(printer)).orElse(PrinterStatus.NO_DRIVER);
        } catch (RuntimeException | LinkageError failure) {
            LOG.warn("driver {} could not ask printer {}", printer.driver(), printer.name(), failure);
            spooler.blame(printer, "status", failure);
            return PrinterStatus.UNKNOWN;
        }
    }

    private boolean keeps(PrinterStatus seen) {
        see(seen);
        return switch (seen) {
            case PAPER_OUT, COVER_OPEN, OFFLINE, ERROR, UNREACHABLE, NO_DRIVER -> true;
            case UNKNOWN, ONLINE, PAPER_LOW -> false;
        };
    }

    private void see(PrinterStatus seen) {
        boolean news = seen != status;
        status = seen;
        if (news) {
            spooler.changed();
        }
    }

    private void backOff() {
        blocked = true;
        int mine = begun + 1;
        if (!turn.compareAndSet(begun, mine)) {
            // somebody said meanwhile that it is worth a try; the nudge is on its way
            blocked = false;
            return;
        }
        int step = Math.min(failures, BACK_OFF_SECONDS.length - 1);
        failures = failures + 1;
        later.after(Duration.ofSeconds(BACK_OFF_SECONDS[step]), () -> {
            if (turn.get() == mine) {
                blocked = false;
                nudge();
            }
        });
    }
}
