package org.trivetpos.kernel;

/** Thrown when a command is refused; the transaction is rolled back and the person is told the {@link Refusal}. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** With what to tell the person. */
    public RefusedException(Refusal refusal) {
        super(refusal.code() + refusal.args());
        this.refusal = refusal;
    }

    /** What to tell the person. */
    public Refusal refusal() {
        return refusal;
    }
}
