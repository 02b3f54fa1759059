package org.trivetpos.journal.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.journal.internal.Appending.Unsealed;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.persistence.Transactions.Dialect;

/**
 * One thread that gives committed facts their numbers and hashes, makes them durable and then says so. While it waits
 * for the disk, other sales commit; the next round takes all of them at once. A fact whose transaction commits after
 * one with a larger id simply gets a later number.
 */
final class Sealer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int BATCH = 2_000;
    private static final long SAFETY_NET_MILLIS = 500;
    /** How long facts wait for company that nobody waits for: a wait for the disk saved for a sale that comes now. */
    private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final Transactions transactions;
    private final FactTable table;
    private final Listener listener;
    private final ChainHash hash = new ChainHash();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final List<CompletableFuture<Void>> barriers = new ArrayList<>();
    private final List<Round> unconfirmed = new ArrayList<>();
    private final Thread thread;
    private boolean woken;
    private boolean lingering;
    private long lingerUntil;
    private boolean closing;
    private boolean headUnknown = true;
    private volatile boolean failing;
    private long number;
    private byte[] previous = ChainHash.BEFORE_THE_FIRST;

    /** Told on the sealer's thread, in order, once entries are durable. */
    interface Listener {
        void sealed(List<Unsealed> rows, List<Link> links);
    }

    private record Round(List<Unsealed> rows, List<Link> links) { }

    Sealer(Transactions transactions, FactTable table, Listener listener) {
        this.transactions = transactions;
        this.table = table;
        this.listener = listener;
        this.thread = new Thread(this::run, "journal-sealer");
        this.thread.setDaemon(true);
    }

    /** Seals what was left by the last run, then starts the thread. */
    void start() throws SQLException {
        while (sealOnce() == BATCH) {
            LOG.debug("sealing what was left");
        }
        thread.start();
    }

    void wake() {
        lock.lock();
        try {
            woken = true;
            wanted.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Something is committed, but nobody waits for its seal. */
    void wakeSoon() {
        lock.lock();
        try {
            if (!woken && !lingering) {
                lingering = true;
                lingerUntil = System.nanoTime() + LINGER_NANOS;
                wanted.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Done when everything that is committed now is sealed and durable. */
    CompletableFuture<Void> barrier() {
        CompletableFuture<Void> barrier = new CompletableFuture<>();
        lock.lock();
        try {
            if (closing) {
                barrier.completeExceptionally(new IllegalStateException("the journal is closed"));
                return barrier;
            }
            barriers.add(barrier);
            woken = true;
            wanted.signal();
        } finally {
            lock.unlock();
        }
        return barrier;
    }

    /** True while the database does not let it seal; whoever waits may give up. */
    boolean isFailing() {
        return failing;
    }

    private void run() {
        int failures = 0;
        while (true) {
            List<CompletableFuture<Void>> asked = awaitWork(failures);
            try {
                while (sealOnce() == BATCH) {
                    LOG.debug("more than one batch waits");
                }
                asked.forEach(one -> one.complete(null));
                failures = 0;
                failing = false;
            } catch (SQLException | RuntimeException failure) {
                failures++;
                failing = failures > 1;
                if (failures == 1 || failures % 60 == 0) {
                    LOG.error("facts cannot be sealed; they are kept and tried again every second", failure);
                }
                askAgain(asked);
                headUnknown = true;
            }
            if (isClosing()) {
                return;
            }
        }
    }

    private List<CompletableFuture<Void>> awaitWork(int failures) {
        lock.lock();
        try {
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(failures > 0 ? 1_000 : SAFETY_NET_MILLIS);
            long nanos = nanosUntil(end, failures);
            while ((!woken || failures > 0) && !closing && nanos > 0) {
                wanted.awaitNanos(nanos);
                nanos = nanosUntil(end, failures);
            }
            woken = false;
            lingering = false;
            List<CompletableFuture<Void>> asked = List.copyOf(barriers);
            barriers.clear();
            return asked;
        } catch (InterruptedException stopping) {
            closing = true;
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    private long nanosUntil(long end, int failures) {
        long left = end - System.nanoTime();
        return lingering && failures == 0 ? Math.min(left, lingerUntil - System.nanoTime()) : left;
    }

    private void askAgain(List<CompletableFuture<Void>> asked) {
        lock.lock();
        try {
            barriers.addAll(asked);
        } finally {
            lock.unlock();
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

    private int sealOnce() throws SQLException {
        if (headUnknown) {
            readHead();
        }
        confirm();
        Round round = transactions.<Round, SQLException>call(this::link);
        if (round.rows().isEmpty()) {
            return 0;
        }
        confirm();
        return round.rows().size();
    }

    private Round link() throws SQLException {
        List<Unsealed> rows = table.take(BATCH);
        List<Link> links = new ArrayList<>(rows.size());
        Round round = new Round(rows, links);
        if (rows.isEmpty()) {
            return round;
        }
        long next = number;
        byte[] before = previous;
        for (Unsealed row : rows) {
            before = hash.of(before, ++next, row.entry());
            links.add(new Link(next, row.entry(), before));
        }
        table.insertLinks(links);
        // remembered before the commit: whether a commit that fails half way happened is seen when the head is read
        unconfirmed.add(round);
        transactions.afterCommit(() -> advanceTo(links.getLast()));
        return round;
    }

    private void advanceTo(Link last) {
        number = last.number();
        previous = last.hash();
    }

    private void confirm() {
        if (unconfirmed.isEmpty()) {
            return;
        }
        if (transactions.dialect() == Dialect.H2) {
            transactions.force();
        }
        for (Round round : unconfirmed) {
            listener.sealed(round.rows(), round.links());
        }
        unconfirmed.clear();
    }

    /** At the start and after a failure: what of the last round was really committed is seen here. */
    private void readHead() throws SQLException {
        Optional<Link> last = transactions.<Optional<Link>, SQLException>call(table::last);
        number = last.map(Link::number).orElse(0L);
        previous = last.map(Link::hash).orElse(ChainHash.BEFORE_THE_FIRST);
        unconfirmed.removeIf(round -> round.links().getLast().number() > number);
        headUnknown = false;
    }

    /** Seals what is committed and stops. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            wanted.signal();
        } finally {
            lock.unlock();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        List<CompletableFuture<Void>> left;
        lock.lock();
        try {
            left = List.copyOf(barriers);
        } finally {
            lock.unlock();
        }
        left.forEach(one -> one.completeExceptionally(new IllegalStateException("the journal is closed")));
    }
}
