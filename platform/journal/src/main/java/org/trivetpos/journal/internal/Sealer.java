package org.trivetpos.journal.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

    private final Transactions transactions;
    private final FactTable table;
    private final Listener listener;
    private final ChainHash hash = new ChainHash();
    private final SealBell bell = new SealBell();
    private final List<Round> unconfirmed = new ArrayList<>();
    private final Thread thread;
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
        while (sealOnce() == FactTable.BATCH) {
            LOG.debug("sealing what was left");
        }
        thread.start();
    }

    /** Where it is told that there is something to seal. */
    SealBell bell() {
        return bell;
    }

    /** True while the database does not let it seal; whoever waits may give up. */
    boolean isFailing() {
        return failing;
    }

    private void run() {
        int failures = 0;
        while (true) {
            List<CompletableFuture<Void>> asked = bell.await(failures > 0);
            try {
                while (sealOnce() == FactTable.BATCH) {
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
                bell.askAgain(asked);
                headUnknown = true;
            }
            if (bell.isClosing()) {
                return;
            }
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
        List<Unsealed> rows = table.take();
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
        bell.close();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        bell.giveUp();
    }
}
