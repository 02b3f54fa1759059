package org.trivetpos.printing.internal;

import java.sql.SQLException;

/** A statement on printing's tables failed; persistence tells from the cause whether the store is at fault. */
final class TableFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TableFailedException(SQLException cause) {
        super("printing's tables: " + cause.getMessage(), cause);
    }
}
