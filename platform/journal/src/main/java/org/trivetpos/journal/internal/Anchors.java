package org.trivetpos.journal.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.journal.Anchor;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.persistence.Transactions;

/** Heads of the chain, kept in a table and in a file that a rewriter of the database does not reach. */
final class Anchors {

    private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
    private static final int FACTS_BETWEEN = 10_000;
    private static final String NONE = "0".repeat(64);

    private final Transactions transactions;
    private final Clock clock;
    private final AnchorFile file;
    private long lastNoted = -1;
    private long lastAnchored;

    Anchors(Transactions transactions, Clock clock, AnchorFile file) {
        this.transactions = transactions;
        this.clock = clock;
        this.file = file;
    }

    synchronized Anchor anchor(Optional<SealedFact> head) {
        Anchor anchor = at(head);
        try {
            file.append("anchor", anchor);
            if (anchor.number() > 0) {
                transactions.<SQLException>run(() -> store(anchor));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the anchor could not be written; is the data folder writable?", failure);
        } catch (SQLException failure) {
            throw new JournalFailedException(failure);
        }
        lastAnchored = anchor.number();
        return anchor;
    }

    /** Notes the head in its file if it moved, and anchors it when it moved far. */
    synchronized void keepUp(Optional<SealedFact> head) {
        long number = head.map(SealedFact::number).orElse(0L);
        if (number == lastNoted || number == 0) {
            return;
        }
        try {
            file.head(at(head));
            lastNoted = number;
        } catch (IOException failure) {
            LOG.warn("the head of the journal could not be noted in the data folder: {}", failure.toString());
        }
        if (lastAnchored == 0) {
            lastAnchored = number;
        } else if (number - lastAnchored >= FACTS_BETWEEN) {
            anchor(head);
        }
    }

    synchronized void atCleanStop(SealedFact head) {
        try {
            Anchor anchor = at(Optional.of(head));
            file.head(anchor);
            if (file.anchors().stream().noneMatch(known -> known.number() == anchor.number())) {
                anchor(Optional.of(head));
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warn("no anchor could be written at the stop: {}", failure.toString());
        }
    }

    /** After a restore: anchors beyond the copy's head speak of facts that were given up. */
    synchronized void restored(Optional<SealedFact> head, Instant at) throws IOException {
        Anchor last = at(head);
        Anchor restored = new Anchor(last.number(), last.hash(), at);
        file.append("restored", restored);
        file.head(restored);
    }

    /** Before the first entry of a store that was given up: no anchor before speaks of it. */
    synchronized void begunAnew() throws IOException {
        Anchor none = at(Optional.empty());
        file.append("begun", none);
        file.head(none);
    }

    Optional<Instant> lastRestore() throws IOException {
        return file.lastRestore();
    }

    /** Every anchor of file and table and the noted head; in no order. */
    List<Anchor> all() throws IOException {
        List<Anchor> all = new ArrayList<>(file.anchors());
        file.head().filter(head -> head.number() > 0).ifPresent(all::add);
        try {
            transactions.<SQLException>run(() -> readInto(all));
        } catch (SQLException failure) {
            throw new JournalFailedException(failure);
        }
        return all;
    }

    void warnIfBehind(long headNumber) {
        try {
            file.head().filter(noted -> noted.number() > headNumber).ifPresent(noted -> LOG.error(
                    "the journal ends at {} but had reached {}; run journal:verify", headNumber, noted.number()));
        } catch (IOException failure) {
            LOG.warn("the noted head of the journal could not be read: {}", failure.toString());
        }
    }

    private Anchor at(Optional<SealedFact> head) {
        return head.map(last -> new Anchor(last.number(), last.hash(), clock.instant()))
                .orElseGet(() -> new Anchor(0, NONE, clock.instant()));
    }

    private void store(Anchor anchor) throws SQLException {
        try (PreparedStatement known = transactions.connection().prepareStatement(
                "delete from journal.anchor where number = ?");
                PreparedStatement insert = transactions.connection().prepareStatement(
                        "insert into journal.anchor (number, hash, at_micros) values (?, ?, ?)")) {
            known.setLong(1, anchor.number());
            known.executeUpdate();
            insert.setLong(1, anchor.number());
            insert.setBytes(2, HexFormat.of().parseHex(anchor.hash()));
            insert.setLong(3, Entry.micros(anchor.at()));
            insert.executeUpdate();
        }
    }

    private void readInto(List<Anchor> all) throws SQLException {
        try (PreparedStatement select = transactions.connection().prepareStatement(
                "select number, hash, at_micros from journal.anchor order by number");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                all.add(new Anchor(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)),
                        Entry.at(row.getLong(3))));
            }
        }
    }
}
