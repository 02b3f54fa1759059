package org.trivetpos.office.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.journal.Readers;
import org.trivetpos.kernel.GateHealth;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.StoreHealth;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.Printers;
import org.trivetpos.store.Network;
import org.trivetpos.store.ScheduledJobs;

/**
 * Asks every room how it is, on a thread of its own while somebody looks: a room that does not answer holds no tab up.
 * The journal and printing may be away; that is when the page is needed most.
 */
@Component(service = Checkup.class)
public final class Checkup {

    static final int SECONDS = 5;
    private static final Logger LOG = LoggerFactory.getLogger(Checkup.class);

    private final GateHealth gates;
    private final StoreHealth store;
    private final Clock clock;
    private final ScheduledThreadPoolExecutor rounds;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<Readers> readers = List.of();
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<Printers> printers = List.of();
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<ScheduledJobs> jobs = List.of();
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<Network> networks = List.of();

    @Activate
    public Checkup(@Reference GateHealth gates, @Reference StoreHealth store, @Reference Clock clock) {
        this.gates = gates;
        this.store = store;
        this.clock = clock;
        this.rounds = new ScheduledThreadPoolExecutor(1,
                Thread.ofPlatform().daemon().name("office-health-", 0).factory());
        rounds.setRemoveOnCancelPolicy(true);
    }

    /** Nobody is interrupted: a thread that reads the database's file then would close it for everybody. */
    @Deactivate
    void close() {
        rounds.shutdown();
    }

    /** What was found, and when. */
    record Look(Instant at, Findings findings) { }

    /** Looks at once and every few seconds, on a thread of its own, until closed. */
    AutoCloseable follow(Consumer<Look> seen) {
        Future<?> following = rounds.scheduleWithFixedDelay(() -> show(seen), 0, SECONDS, TimeUnit.SECONDS);
        return () -> following.cancel(false);
    }

    private void show(Consumer<Look> seen) {
        try {
            seen.accept(look());
        } catch (RuntimeException failure) {
            LOG.warn("The health page could not be brought up to date; it is tried again by itself", failure);
        }
    }

    /** Looks now. */
    Look look() {
        List<String> silent = new ArrayList<>();
        List<Refusal> data = new ArrayList<>(asked("persistence", silent, store::troubles));
        data.addAll(asked("network", silent, () -> networks.stream().map(line -> line.state().trouble())
                .filter(Objects::nonNull).toList()));
        List<GateHealth.Trouble> plugins = asked("kernel", silent, gates::troubles);
        List<Readers.ReaderState> stuck = asked("journal", silent, () -> readers.stream()
                .flatMap(room -> room.states().stream()).filter(state -> state.trouble() != null).toList());
        List<Findings.Ailing> ailing = asked("printing", silent, () -> printers.stream()
                .flatMap(Checkup::ailing).toList());
        List<ScheduledJobs.Job> failed = asked("store", silent, () -> jobs.stream()
                .flatMap(room -> room.all().stream()).filter(Checkup::failed).toList());
        return new Look(clock.instant(), new Findings(List.copyOf(data), plugins, stuck, ailing, failed,
                List.copyOf(silent)));
    }

    private static <T> List<T> asked(String room, List<String> silent, Supplier<List<T>> question) {
        try {
            return question.get();
        } catch (RuntimeException failure) {
            LOG.debug("{} did not answer the health page", room, failure);
            silent.add(room);
            return List.of();
        }
    }

    private static boolean failed(ScheduledJobs.Job job) {
        return !job.running() && job.last() != null && switch (job.last().outcome()) {
            case FAILED, LATE, BROKEN_OFF -> true;
            case RUNNING, DONE -> false;
        };
    }

    private static Stream<Findings.Ailing> ailing(Printers room) {
        return room.all().stream().filter(Printer::active)
                .map(printer -> new Findings.Ailing(printer, room.status(printer.id())))
                .filter(one -> one.status() != PrinterStatus.ONLINE && one.status() != PrinterStatus.UNKNOWN);
    }
}
