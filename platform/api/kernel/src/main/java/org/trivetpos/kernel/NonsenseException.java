package org.trivetpos.kernel;

/** Thrown by a room within its own question to a contribution: it answered, but what makes no sense. */
public final class NonsenseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * With what was wrong with the answer.
     *
     * @param words what it answered, in English, for whoever maintains it
     */
    public NonsenseException(String words) {
        super(words);
    }
}
