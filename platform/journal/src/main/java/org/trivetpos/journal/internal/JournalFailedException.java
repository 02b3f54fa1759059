package org.trivetpos.journal.internal;

import java.sql.SQLException;

/** A statement of the journal's own failed; the transaction is rolled back. */
final class JournalFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalFailedException(SQLException cause) {
        super("the journal's tables: " + cause.getMessage(), cause);
    }
}
