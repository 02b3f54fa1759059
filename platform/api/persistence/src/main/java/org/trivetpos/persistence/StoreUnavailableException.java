package org.trivetpos.persistence;

import org.trivetpos.kernel.Refusal;

/**
 * The database cannot be used now: unreachable, full, damaged, or written by a newer version. Nothing of the running
 * transaction was kept. The refusal says in words what to do.
 */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public StoreUnavailableException(Refusal refusal, Throwable cause) {
        super(refusal.code() + refusal.args(), cause);
        this.refusal = refusal;
    }

    /** What to tell the person. */
    public Refusal refusal() {
        return refusal;
    }
}
