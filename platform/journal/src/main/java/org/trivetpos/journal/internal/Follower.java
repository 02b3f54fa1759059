package org.trivetpos.journal.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.journal.FactSkipped;
import org.trivetpos.journal.Readers.ReaderState;
import org.trivetpos.journal.Readers.Trouble;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactReader;

/** The thread of one reader: its cursor, its nudges, and its patience with a fact that cannot be applied. */
final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int PAGE = 200;
    private static final int CURSOR_MAY_LAG = 2_000;
    private static final Duration SAFETY_NET = Duration.ofSeconds(5);
    /** From one page to the next: at once in a quiet shop; in a rush what comes meanwhile is applied together. */
    private static final Duration BREATH = Duration.ofMillis(20);
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(200);
    private static final int LONGEST_BACK_OFF_DOUBLINGS = 8;

    private final River river;
    private final FactReader reader;
    private final Set<String> types;
    private final BundleJournal journal;
    private final Cursor cursor;
    private final Consumer<Set<String>> onBatch = this::onBatch;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Condition progressed = lock.newCondition();
    private boolean nudged = true;
    private boolean closing;
    private long skipping;
    private volatile long position;
    private volatile @Nullable Trouble trouble;

    Follower(River river, FactReader reader) {
        this.river = river;
        this.reader = reader;
        this.types = Set.copyOf(reader.types());
        this.journal = BundleJournal.on(river, new Upcasters());
        this.cursor = new Cursor(river, reader);
        this.thread = Thread.ofPlatform().name("journal-reader-" + reader.name()).daemon().unstarted(this::run);
    }

    void start() {
        river.onBatch(onBatch);
        thread.start();
    }

    String name() {
        return reader.name();
    }

    ReaderState state() {
        long at = position;
        return new ReaderState(name(), at, Math.max(0, river.headNumber() - at), trouble);
    }

    private void onBatch(Set<String> sealed) {
        if (sealed.stream().anyMatch(types::contains)) {
            nudge();
        }
    }

    /** Waits until it has reached the number or, if that is enough, is stuck; false when neither happens in time. */
    boolean awaitReached(long number, Duration limit, boolean orStuck) {
        nudge();
        lock.lock();
        try {
            long nanos = limit.toNanos();
            while (position < number && !(orStuck && trouble != null) && !closing && nanos > 0) {
                nanos = progressed.awaitNanos(nanos);
            }
            return position >= number || orStuck && trouble != null;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    private void tellProgress() {
        lock.lock();
        try {
            progressed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void nudge() {
        lock.lock();
        try {
            nudged = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        int failures = 0;
        while (!isClosing()) {
            try {
                if (!cursor.isOpen()) {
                    position = cursor.open();
                }
                passSkipped();
                long began = System.nanoTime();
                catchUp();
                failures = 0;
                trouble = null;
                tellProgress();
                await(SAFETY_NET, true);
                await(BREATH.minusNanos(System.nanoTime() - began), false);
            } catch (SQLException | RuntimeException failure) {
                failures++;
                complain(failure, failures);
                await(FIRST_BACK_OFF.multipliedBy(1L << Math.min(failures - 1, LONGEST_BACK_OFF_DOUBLINGS)), false);
            }
        }
        saveQuietly();
    }

    private void complain(Exception failure, int failures) {
        Throwable cause = failure instanceof UnreadableException unreadable ? unreadable.getCause() : failure;
        long number = failure instanceof UnreadableException unreadable ? unreadable.number : position + 1;
        trouble = new Trouble(number, String.valueOf(cause), failures);
        tellProgress();
        if (failures == 1) {
            LOG.warn("reader {} cannot apply fact {} and tries again; journal:readers shows it, journal:skip passes it",
                    name(), number, cause);
        }
    }

    private void await(Duration limit, boolean untilNudged) {
        lock.lock();
        try {
            long nanos = limit.toNanos();
            while (!closing && skipping == 0 && !(untilNudged && nudged) && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            nudged = false;
        } catch (InterruptedException stopping) {
            closing = true;
        } finally {
            lock.unlock();
        }
    }

    private void catchUp() throws SQLException {
        List<SealedFact> page = river.read(position, PAGE);
        while (!page.isEmpty() && !isClosing()) {
            apply(page);
            page = river.read(position, PAGE);
        }
        if (position - cursor.saved() >= CURSOR_MAY_LAG) {
            cursor.move(position);
        }
    }

    private void apply(List<SealedFact> page) throws SQLException {
        long last = page.getLast().number();
        List<SealedFact> mine = page.stream().filter(fact -> types.contains(fact.type())).toList();
        if (mine.isEmpty()) {
            position = last;
            return;
        }
        try {
            inOne(mine, last);
        } catch (UnreadableException failure) {
            if (mine.size() == 1) {
                throw failure;
            }
            for (SealedFact fact : mine) {
                inOne(List.of(fact), fact.number());
            }
            position = last;
        }
    }

    /** Effects and cursor together, or neither. */
    private void inOne(List<SealedFact> facts, long upTo) throws SQLException {
        river.transactions().<SQLException>run(() -> {
            for (SealedFact fact : facts) {
                try {
                    reader.read(fact);
                } catch (RuntimeException failure) {
                    throw new UnreadableException(fact.number(), failure);
                }
            }
            cursor.move(upTo);
        });
        position = upTo;
    }

    private void passSkipped() throws SQLException {
        long number;
        lock.lock();
        try {
            number = skipping;
            skipping = 0;
        } finally {
            lock.unlock();
        }
        Trouble stuck = trouble;
        if (number == 0 || stuck == null || stuck.number() != number) {
            return;
        }
        river.transactions().<SQLException>run(() -> {
            journal.append(null, "journal", new FactSkipped(name(), number, stuck.words()));
            cursor.move(number);
        });
        position = number;
    }

    boolean skip(long number) {
        Trouble stuck = trouble;
        if (stuck == null || stuck.number() != number) {
            return false;
        }
        lock.lock();
        try {
            skipping = number;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        return true;
    }

    private void saveQuietly() {
        if (cursor.isOpen() && position > cursor.saved()) {
            try {
                cursor.move(position);
            } catch (SQLException | RuntimeException harmless) {
                LOG.debug("the cursor {} lags behind facts that do not interest its reader", name(), harmless);
            }
        }
    }

    private boolean isClosing() {
        lock.lock();
        try {
            return closing;
        } finally {
            lock.unlock();
        }
    }

    /** Lets the fact at hand be finished. */
    @Override
    public void close() {
        river.offBatch(onBatch);
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
            if (thread.isAlive()) {
                LOG.warn("reader {} did not end within 10 seconds", name());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class UnreadableException extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final long number;

        UnreadableException(long number, RuntimeException cause) {
            super(cause);
            this.number = number;
        }
    }
}
