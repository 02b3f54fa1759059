package org.trivetpos.journal.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.trivetpos.journal.spi.FactReader;

/** How far a reader has come, in the database. Moved in the reader's own transaction; used by the reader's thread. */
final class Cursor {

    private static final long UNKNOWN = -1;

    private final River river;
    private final FactReader reader;
    private long saved = UNKNOWN;

    Cursor(River river, FactReader reader) {
        this.river = river;
        this.reader = reader;
    }

    boolean isOpen() {
        return saved != UNKNOWN;
    }

    long saved() {
        return saved;
    }

    /** Reads where the reader is, or creates its cursor where it wants to start. */
    long open() throws SQLException {
        saved = river.transactions().<Long, SQLException>call(() -> {
            try (PreparedStatement select = river.transactions().connection().prepareStatement(
                    "select reached from journal.reader_cursor where name = ?")) {
                select.setString(1, reader.name());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : create();
                }
            }
        });
        return saved;
    }

    private long create() throws SQLException {
        long start = reader.start() == FactReader.Start.FROM_NOW ? river.headNumber() : 0;
        try (PreparedStatement insert = river.transactions().connection().prepareStatement(
                "insert into journal.reader_cursor (name, reached) values (?, ?)")) {
            insert.setString(1, reader.name());
            insert.setLong(2, start);
            insert.executeUpdate();
        }
        return start;
    }

    /** In the running transaction, or in one of its own. */
    void move(long to) throws SQLException {
        river.transactions().<SQLException>run(() -> {
            try (PreparedStatement update = river.transactions().connection().prepareStatement(
                    "update journal.reader_cursor set reached = ? where name = ? and reached = ?")) {
                update.setLong(1, to);
                update.setString(2, reader.name());
                update.setLong(3, saved);
                if (update.executeUpdate() != 1) {
                    saved = UNKNOWN;
                    throw new IllegalStateException("someone else moved the cursor " + reader.name()
                            + "; it is read again");
                }
            }
            river.transactions().afterCommit(() -> saved = to);
        });
    }
}
