package org.trivetpos.store.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Offers;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.Texts;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.store.JobRun;
import org.trivetpos.store.JobRunByHand;
import org.trivetpos.store.ScheduledJobs;
import org.trivetpos.store.Shops;
import org.trivetpos.store.spi.ScheduledJob;

/**
 * Looks at the clock every second and runs what is due, a few jobs at a time and never one twice at once. What is known
 * of each is in memory and, before it begins and after it ends, on the disk.
 */
@Component(immediate = true)
public final class JobRunner implements ScheduledJobs {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    /** Much less than the guard has seats: however long jobs take, tills find one. */
    private static final int AT_A_TIME = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Clock clock;
    private final Commands commands;
    private final Journal journal;
    private final Doorkeeper door;
    private final Texts texts;
    private final JobRows table;
    private final Timetable timetable;
    private final Gate<KnownJob> gate;
    private final Map<String, JobRow> rows = new ConcurrentHashMap<>();
    private final Set<String> brokenOff = ConcurrentHashMap.newKeySet();
    private final Set<String> unsaved = ConcurrentHashMap.newKeySet();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private final Semaphore hands = new Semaphore(AT_A_TIME);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("store-job-", 0).factory());
    private final ScheduledThreadPoolExecutor looks = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("store-jobs-look-", 0).factory());
    private final Offers<ScheduledJob> jobs;

    /** @param tables of this room: they are there once the unit is offered */
    @Activate
    public JobRunner(@Reference Transactions transactions, @Reference(target = "(schema=store)") EntityUnit tables,
            @Reference Commands commands, @Reference Journal journal, @Reference Doorkeeper door,
            @Reference Clock clock, @Reference Shops shops, @Reference TradingDay days, @Reference Texts texts,
            @Reference Guard guard) {
        this(transactions, commands, journal, door, clock, shops, days, texts, guard);
        looks.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** One that looks at the clock only when a job comes or {@link #look} is called. */
    JobRunner(Transactions transactions, Commands commands, Journal journal, Doorkeeper door, Clock clock,
            Shops shops, TradingDay days, Texts texts, Guard guard) {
        this.clock = clock;
        this.commands = commands;
        this.journal = journal;
        this.door = door;
        this.texts = texts;
        this.table = new JobRows(transactions);
        this.timetable = new Timetable(clock, shops, days);
        looks.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.jobs = guard.offers(ScheduledJob.class, PATIENCE, this::tell);
        this.gate = guard.gate(ScheduledJob.class, jobs::all, KnownJob::of, KnownJob.ORDER);
        table.all().forEach(row -> {
            rows.put(row.id(), row);
            if (row.last() != null && row.last().ended() == null) {
                brokenOff.add(row.id());
            }
        });
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addJob(ComponentServiceObjects<ScheduledJob> job) {
        comes(job);
    }

    /** Known from this moment on, so that a time that comes in the next second is not missed. */
    Future<?> comes(ComponentServiceObjects<ScheduledJob> job) {
        jobs.add(job.getServiceReference(), job::getService, job::ungetService);
        return looks.submit(() -> {
            look();
            tell();
        });
    }

    void removeJob(ComponentServiceObjects<ScheduledJob> job) {
        jobs.remove(job.getServiceReference(), leaving -> { });
        tell();
    }

    /** Nobody is interrupted: a thread that reads the database's file then would close it for everybody. */
    @Deactivate
    void close() {
        looks.shutdown();
        workers.shutdown();
        gate.close();
        jobs.close();
    }

    /** Runs what is due now; what cannot be written down now is looked at again in a second. */
    synchronized void look() {
        try {
            unsaved.removeIf(id -> saved(rows.get(id)));
            for (KnownJob job : here()) {
                if (timetable.due(job.schedule(), known(job)) != null && begin(job.id())) {
                    workers.execute(() -> carryOut(job, () -> timetable.due(job.schedule(), known(job))));
                }
            }
        } catch (RuntimeException failure) {
            LOG.debug("scheduled jobs could not be looked at; they are again in a second", failure);
        }
    }

    /** One of each id: two bundles that give the same one would overwrite what is known of it. */
    private List<KnownJob> here() {
        Map<String, KnownJob> byId = new LinkedHashMap<>();
        gate.standing().forEach(job -> byId.putIfAbsent(job.id(), job));
        return new ArrayList<>(byId.values());
    }

    private JobRow known(KnownJob job) {
        JobRow row = rows.get(job.id());
        if (row == null) {
            row = timetable.fresh(job.id());
            table.save(row);
            rows.put(job.id(), row);
        }
        Run last = row.last();
        if (last != null && brokenOff.remove(job.id())) {
            row = timetable.ended(job.schedule(), row, new Run(last.day(), last.started(), last.started(),
                    Outcome.BROKEN_OFF, JobRow.NO_WORDS, last.attempt(), last.byHand()));
            keep(row);
        }
        JobRow believable = timetable.believable(job.schedule(), row);
        if (!believable.equals(row)) {
            keep(believable);
        }
        return believable;
    }

    private boolean begin(String id) {
        if (!hands.tryAcquire()) {
            return false;
        }
        if (running.add(id)) {
            return true;
        }
        hands.release();
        return false;
    }

    private void end(String id) {
        running.remove(id);
        hands.release();
        tell();
    }

    /** @param wanted asked again now that nobody else can begin it: a run by hand may just have done what was due */
    private void carryOut(KnownJob job, Supplier<@Nullable JobRun> wanted) {
        try {
            JobRun run = wanted.get();
            if (run != null) {
                new JobAttempt(job, run, texts).made(() -> begun(job, run), clock).ifPresentOrElse(
                        how -> keep(timetable.ended(job.schedule(), known(job), how)), () -> notBegun(job, run));
            }
        } catch (RuntimeException failure) {
            LOG.warn("How the scheduled job {} went could not be told; it is looked at again in a second", job.id(),
                    failure);
        } finally {
            end(job.id());
        }
    }

    /** Whoever asked for it is told; what is due by itself is tried again in a second. */
    private void notBegun(KnownJob job, JobRun run) {
        if (run.byHand()) {
            Run begun = Objects.requireNonNull(timetable.begun(known(job), run).last());
            keep(timetable.ended(job.schedule(), known(job), new Run(begun.day(), begun.started(), begun.started(),
                    Outcome.FAILED, JobAttempt.words(texts, Refusal.of("store.job-silent")), 1, true)));
        }
    }

    private Run begun(KnownJob job, JobRun run) {
        JobRow row = timetable.begun(known(job), run);
        table.save(row);
        rows.put(job.id(), row);
        tell();
        return Objects.requireNonNull(row.last());
    }

    /** Counts from now on, also if it can be written down only later. */
    private void keep(JobRow row) {
        rows.put(row.id(), row);
        if (!saved(row)) {
            unsaved.add(row.id());
        }
    }

    private boolean saved(JobRow row) {
        try {
            table.save(row);
            return true;
        } catch (RuntimeException failure) {
            LOG.debug("how the scheduled job {} stands could not be written down yet", row.id(), failure);
            return false;
        }
    }

    @Override
    public List<Job> all() {
        return here().stream().map(job -> {
            JobRow row = rows.getOrDefault(job.id(), timetable.fresh(job.id()));
            return new Job(job.id(), job.title(), job.schedule(), job.guarded().origin(),
                    running.contains(job.id()), row.last(), timetable.next(job.schedule(), row));
        }).toList();
    }

    @Override
    public void runNow(CommandContext context, String id) {
        door.require(context, Doorkeeper.JOBS);
        KnownJob job = here().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.of("store.job-gone").asException());
        if (!begin(id)) {
            throw (running.contains(id) ? Refusal.of("store.job-running", job.title())
                    : Refusal.of("store.jobs-busy", job.title())).asException();
        }
        AtomicBoolean asked = new AtomicBoolean();
        try {
            commands.once(context, "store.run-job", String.class, () -> {
                journal.append(context, id, new JobRunByHand(id, job.title()));
                asked.set(true);
                return id;
            });
        } catch (RuntimeException refused) {
            end(id);
            throw refused;
        }
        if (asked.get()) {
            workers.execute(() -> carryOut(job, () -> timetable.byHand(job.schedule())));
        } else {
            end(id);
        }
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }
}
