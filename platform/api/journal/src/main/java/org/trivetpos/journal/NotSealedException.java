package org.trivetpos.journal;

import org.trivetpos.kernel.Refusal;

/** The sale is committed but not yet confirmed durable; asking again with the same request id returns its result. */
public final class NotSealedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With words in English, for the log. */
    public NotSealedException(String message) {
        super(message);
    }

    /** What to tell the person. */
    public Refusal refusal() {
        return Refusal.of("journal.not-sealed");
    }
}
