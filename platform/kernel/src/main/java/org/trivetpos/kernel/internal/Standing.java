package org.trivetpos.kernel.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.GateHealth.Kind;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.NonsenseException;
import org.trivetpos.kernel.Origin;

/** One contribution at a gate: how it is asked, and what comes of that. */
final class Standing<G> implements Guarded<G> {

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);
    /** As many of its calls may run at a time, and so many threads can it lose before it is found out. */
    static final int MOST_CALLS = 4;
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration AT_ALL = Duration.ofSeconds(30);

    private final G contribution;
    private final String gate;
    private final Origin origin;
    private final String part;
    private final Clock clock;
    private final Seats seats;
    private final Conduct conduct = new Conduct();
    private final Semaphore own = new Semaphore(MOST_CALLS);
    private final AtomicInteger overdue = new AtomicInteger();
    private final Map<Thread, Instant> inside = new ConcurrentHashMap<>();

    Standing(G contribution, String gate, Clock clock, Seats seats) {
        this(contribution, gate, Origins.of(contribution), part(contribution.getClass()), clock, seats);
    }

    /** @param part as {@link Trouble#part} */
    Standing(G contribution, String gate, Origin origin, String part, Clock clock, Seats seats) {
        this.contribution = contribution;
        this.gate = gate;
        this.origin = origin;
        this.part = part;
        this.clock = clock;
        this.seats = seats;
    }

    @Override
    public G contribution() {
        return contribution;
    }

    @Override
    public Origin origin() {
        return origin;
    }

    @Override
    public <T> Optional<T> ask(String what, Duration deadline, Function<? super G, ? extends @Nullable T> question) {
        return mayBeAsked() ? asked(what, deadline, question, false) : Optional.empty();
    }

    /** What the room keeps of it; if that cannot be had it rests at once. */
    <T> Optional<T> admit(Duration deadline, Function<? super G, ? extends @Nullable T> question) {
        return asked(GateHouse.ADMISSION, deadline, question, true);
    }

    boolean mayBeAsked() {
        return overdue.get() == 0 && !isStuck(SOON) && (conduct.isClean() || !conduct.restsAt(clock.instant()));
    }

    private <T> Optional<T> asked(String what, Duration deadline, Function<? super G, ? extends @Nullable T> question,
            boolean restAtOnce) {
        long end = System.nanoTime() + deadline.toNanos();
        try {
            Call<T> call = begun(end, question);
            if (call == null) {
                LOG.debug("{} of {} was not asked: too much is under way", what, origin.bundle());
                return Optional.empty();
            }
            return outcome(call, what, end - System.nanoTime(), restAtOnce);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Null if there is no thread for it in time. */
    private <T> @Nullable Call<T> begun(long end, Function<? super G, ? extends @Nullable T> question)
            throws InterruptedException {
        if (!own.tryAcquire() && !own.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            return null;
        }
        if (!seats.take(end - System.nanoTime())) {
            own.release();
            return null;
        }
        Call<T> call = new Call<>(() -> question.apply(contribution), () -> {
            seats.leave();
            own.release();
        }, () -> {
            overdue.decrementAndGet();
            own.release();
        });
        if (!seats.run(call)) {
            seats.leave();
            own.release();
            return null;
        }
        return call;
    }

    private <T> Optional<T> outcome(Call<T> call, String what, long nanos, boolean restAtOnce)
            throws InterruptedException {
        try {
            return answered(what, call.get(nanos, TimeUnit.NANOSECONDS), restAtOnce);
        } catch (ExecutionException thrown) {
            threw(what, Objects.requireNonNullElse(thrown.getCause(), thrown), restAtOnce);
        } catch (TimeoutException late) {
            if (letGo(call)) {
                failed(Kind.LATE, what, "", null, restAtOnce);
            }
        } catch (InterruptedException waiterInterrupted) {
            letGo(call);
            throw waiterInterrupted;
        }
        return Optional.empty();
    }

    private boolean letGo(Call<?> call) {
        boolean late = call.giveUp();
        if (late) {
            overdue.incrementAndGet();
            seats.leave();
        }
        return late;
    }

    private <T> Optional<T> answered(String what, @Nullable T answer, boolean restAtOnce) {
        if (answer == null) {
            failed(Kind.NONSENSE, what, "answers null", null, restAtOnce);
        } else if (!conduct.isClean()) {
            conduct.succeeded(what);
        }
        return Optional.ofNullable(answer);
    }

    @Override
    public <T> Optional<T> here(String what, Function<? super G, ? extends @Nullable T> question) {
        return mayBeAsked() ? entered(what, question, SOON) : Optional.empty();
    }

    @Override
    public <T> Optional<T> insist(String what, Function<? super G, ? extends @Nullable T> question) {
        return isStuck(AT_ALL) ? Optional.empty() : entered(what, question, AT_ALL);
    }

    private <T> Optional<T> entered(String what, Function<? super G, ? extends @Nullable T> question, Duration most) {
        Thread self = Thread.currentThread();
        Instant since = clock.instant();
        boolean outermost = inside.putIfAbsent(self, since) == null;
        try {
            T answer = question.apply(contribution);
            if (Duration.between(since, clock.instant()).compareTo(most) > 0) {
                failed(Kind.LATE, what, "", null, false);
                return Optional.ofNullable(answer);
            }
            return answered(what, answer, false);
        } catch (OutOfMemoryError machine) {
            throw machine;
        } catch (Throwable thrown) {
            threw(what, thrown, false);
            return Optional.empty();
        } finally {
            if (outermost) {
                inside.remove(self);
            }
        }
    }

    private boolean isStuck(Duration most) {
        if (inside.isEmpty()) {
            return false;
        }
        Instant limit = clock.instant().minus(most);
        Thread self = Thread.currentThread();
        return inside.entrySet().stream().anyMatch(one -> one.getKey() != self && one.getValue().isBefore(limit));
    }

    @Override
    public void blame(String what, Throwable thrown) {
        threw(what, thrown, false);
    }

    private void threw(String what, Throwable thrown, boolean restAtOnce) {
        if (thrown instanceof NonsenseException nonsense) {
            failed(Kind.NONSENSE, what, String.valueOf(nonsense.getMessage()), null, restAtOnce);
        } else {
            failed(Kind.THREW, what, words(thrown), thrown, restAtOnce);
        }
    }

    /** Its words are code of the contribution too. */
    private static String words(Throwable thrown) {
        try {
            return String.valueOf(thrown);
        } catch (RuntimeException | LinkageError wordless) {
            return thrown.getClass().getName();
        }
    }

    private void failed(Kind kind, String what, String words, @Nullable Throwable thrown, boolean restAtOnce) {
        Conduct.Fault fault = conduct.failed(kind, what, words, clock.instant(), restAtOnce);
        String did = kind == Kind.LATE ? "is late" : kind == Kind.THREW ? "throws" : words;
        if (fault.restsUntil() != null) {
            LOG.warn("{} {} at gate {}: {} {}; the shop goes on without it until {}; update or remove that bundle",
                    origin.bundle(), origin.version(), gate, what, did, fault.restsUntil(), thrown);
        } else if (fault.times() == 1) {
            LOG.warn("{} {} at gate {}: {} {}; the shop goes on without its answer", origin.bundle(),
                    origin.version(), gate, what, did, thrown);
        } else {
            LOG.debug("{} at gate {}: {} {} again", origin.bundle(), gate, what, did, thrown);
        }
    }

    /** What is wrong with it now, or null. */
    @Nullable Trouble trouble(boolean outside) {
        Instant now = clock.instant();
        Instant stuckSince = inside.values().stream().filter(since -> since.isBefore(now.minus(SOON)))
                .min(Instant::compareTo).orElse(null);
        boolean stuck = overdue.get() > 0 || stuckSince != null;
        Conduct.Fault fault = conduct.fault(now, outside || stuck);
        if (fault != null) {
            return new Trouble(origin, gate, part, fault.kind(), fault.what(), fault.words(), fault.since(),
                    fault.last(), fault.times(), outside, stuck, fault.restsAt(now) ? fault.restsUntil() : null);
        }
        return stuckSince == null ? null : new Trouble(origin, gate, part, Kind.LATE, "", "", stuckSince, stuckSince,
                1, outside, true, null);
    }

    private static String part(Class<?> type) {
        return type.getSimpleName().isEmpty() ? type.getName() : type.getSimpleName();
    }
}
