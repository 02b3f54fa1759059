package org.trivetpos.journal.internal;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.journal.FactRef;
import org.trivetpos.journal.NotSealedException;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.internal.Appending.Unsealed;
import org.trivetpos.persistence.Transactions;

/**
 * The journal without a bundle's JSON: appends entries in the running transaction, runs the sealer, knows what is
 * sealed and who waits. One per store; only one process seals a store.
 */
public final class River implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(River.class);
    /** Far more than one run of the program can use, so that a number never comes back after a crash. */
    private static final long NUMBERS_PER_START = 1L << 40;
    private static final int KEPT_ROLLED_BACK = 10_000;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final Duration FAILING = Duration.ofMillis(1_500);

    private final Transactions transactions;
    private final Clock clock;
    private final FactTable table;
    private final Sealer sealer;
    private final Anchors anchors;
    private final Recent recent = new Recent();
    private final Map<Long, Appending> open = new ConcurrentHashMap<>();
    private final Set<Long> rolledBack = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<@Nullable Appending> appending = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Appending> lastCommitted = new ThreadLocal<>();
    private final AtomicLong nextRef = new AtomicLong();
    private final ExecutorService after;
    private final List<Consumer<Set<String>>> followers = new CopyOnWriteArrayList<>();
    private volatile @Nullable Link head;

    /**
     * Seals what an earlier run left, so that whoever gets the journal finds it whole.
     *
     * @param anchorFolder where heads of the chain are kept outside the database
     */
    public River(Transactions transactions, Clock clock, Path anchorFolder) {
        this.transactions = transactions;
        this.clock = clock;
        this.table = new FactTable(transactions);
        this.anchors = new Anchors(transactions, clock, new AnchorFile(anchorFolder));
        this.sealer = new Sealer(transactions, table, this::onSealed);
        this.after = Executors.newFixedThreadPool(2, Thread.ofPlatform().name("journal-after-", 1).daemon().factory());
        try {
            transactions.<SQLException>run(this::prepare);
            sealer.start();
        } catch (SQLException failure) {
            throw new JournalFailedException(failure);
        }
    }

    private void prepare() throws SQLException {
        try (PreparedStatement reserve = transactions.connection().prepareStatement(
                "update journal.counter set reached = reached + ? where name = 'fact-ref'");
                PreparedStatement read = transactions.connection().prepareStatement(
                        "select reached from journal.counter where name = 'fact-ref'")) {
            reserve.setLong(1, NUMBERS_PER_START);
            reserve.executeUpdate();
            try (ResultSet row = read.executeQuery()) {
                row.next();
                nextRef.set(row.getLong(1) - NUMBERS_PER_START + 1);
            }
        }
        head = table.last().orElse(null);
    }

    FactRef append(Entry entry) {
        Appending mine = current();
        Unsealed row = new Unsealed(nextRef.getAndIncrement(), entry);
        if (mine.toWriteIsEmpty()) {
            transactions.beforeCommit(() -> write(mine));
        }
        mine.add(row);
        open.put(row.id(), mine);
        return new FactRef(row.id());
    }

    /** Keeps a command's result in the running transaction, with its facts if it appended any. */
    void keep(FactTable.Result result) throws SQLException {
        Appending mine = appending.get();
        if (mine == null || mine.toWriteIsEmpty()) {
            table.keep(result);
        } else {
            mine.result(result);
            sealer.bell().expect();
        }
    }

    private Appending current() {
        if (!transactions.active()) {
            throw new IllegalStateException("a fact is appended inside a transaction: use Commands.once");
        }
        Appending mine = appending.get();
        if (mine == null) {
            Appending fresh = new Appending();
            appending.set(fresh);
            transactions.afterCommit(() -> committed(fresh));
            transactions.afterRollback(() -> rolledBack(fresh));
            mine = fresh;
        }
        return mine;
    }

    private void write(Appending mine) {
        try {
            table.insert(mine.toWrite(), mine.takeResult());
        } catch (SQLException failure) {
            throw new JournalFailedException(failure);
        }
    }

    private void committed(Appending mine) {
        appending.remove();
        if (mine.isEmpty()) {
            mine.after().forEach(after::execute);
            return;
        }
        lastCommitted.set(mine);
        if (mine.after().isEmpty()) {
            sealer.bell().wakeSoon();
        } else {
            sealer.bell().wake();
        }
    }

    private void rolledBack(Appending mine) {
        appending.remove();
        if (rolledBack.size() > KEPT_ROLLED_BACK) {
            rolledBack.clear();
        }
        mine.rows().stream().map(Unsealed::id).forEach(id -> {
            rolledBack.add(id);
            open.remove(id);
        });
    }

    private void onSealed(List<Unsealed> rows, List<Link> links) {
        head = links.getLast();
        links.forEach(link -> recent.add(link.sealed()));
        for (Unsealed row : rows) {
            Appending waiting = open.remove(row.id());
            if (waiting != null && waiting.sealedOne()) {
                waiting.after().forEach(after::execute);
            }
        }
        Set<String> types = links.stream().map(link -> link.entry().type()).collect(Collectors.toUnmodifiableSet());
        followers.forEach(follower -> follower.accept(types));
    }

    void afterSealed(Runnable work) {
        current().after(() -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                LOG.error("work after the seal failed; the sale itself stands", failure);
            }
        });
    }

    boolean isSealed(FactRef fact) {
        if (open.containsKey(fact.value()) || rolledBack.contains(fact.value())) {
            return false;
        }
        return !inTransaction(() -> table.isUnsealed(fact.value()));
    }

    void awaitSealed(Duration limit) {
        Appending mine = lastCommitted.get();
        if (mine == null) {
            return;
        }
        try {
            sealer.bell().wake();
            long deadline = System.nanoTime() + limit.toNanos();
            while (!mine.await(LOOK_AGAIN)) {
                if (sealer.isFailing() || System.nanoTime() > deadline) {
                    throw new NotSealedException("committed, but the database does not confirm it durable");
                }
            }
            lastCommitted.remove();
        } catch (InterruptedException stopping) {
            throw interrupted();
        }
    }

    /** Waits until everything that anyone has committed is sealed; not long while the database is known to fail. */
    public void awaitEverything(Duration limit) {
        try {
            sealer.bell().barrier().get(sealer.isFailing() ? FAILING.toNanos() : limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            throw interrupted();
        } catch (ExecutionException | TimeoutException failure) {
            throw new NotSealedException("not confirmed durable in time; the facts are kept");
        }
    }

    private static NotSealedException interrupted() {
        Thread.currentThread().interrupt();
        return new NotSealedException("interrupted while waiting for the seal; the facts are kept");
    }

    /** Durable entries after a number, from memory where possible. */
    List<SealedFact> read(long from, int max) {
        List<SealedFact> inMemory = recent.after(from, max);
        if (inMemory != null) {
            return inMemory;
        }
        return inTransaction(() -> table.after(from, headNumber(), max)).stream().map(Link::sealed).toList();
    }

    List<SealedFact> about(String subject) {
        return inTransaction(() -> table.about(subject, headNumber())).stream().map(Link::sealed).toList();
    }

    Optional<SealedFact> head() {
        return Optional.ofNullable(head).map(Link::sealed);
    }

    long headNumber() {
        Link last = head;
        return last == null ? 0 : last.number();
    }

    Anchors anchors() {
        return anchors;
    }

    FactTable table() {
        return table;
    }

    Transactions transactions() {
        return transactions;
    }

    Clock clock() {
        return clock;
    }

    /** Called with the types of each durable batch, on the sealer's thread; must return at once. */
    void onBatch(Consumer<Set<String>> follower) {
        followers.add(follower);
    }

    void offBatch(Consumer<Set<String>> follower) {
        followers.remove(follower);
    }

    <T> T inTransaction(Transactions.Work<T, SQLException> work) {
        try {
            return transactions.call(work);
        } catch (SQLException failure) {
            throw new JournalFailedException(failure);
        }
    }

    /** Seals what is committed, writes an anchor and stops. */
    @Override
    public void close() {
        sealer.close();
        after.shutdown();
        try {
            if (!after.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("work after the seal did not end within 5 seconds");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        head().ifPresent(anchors::atCleanStop);
    }
}
