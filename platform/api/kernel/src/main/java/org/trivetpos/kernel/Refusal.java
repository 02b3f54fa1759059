package org.trivetpos.kernel;

import java.util.List;

/**
 * Why something was not done, for a person to read. The code is a key in the texts of the bundle that refuses; the text
 * says what happened, what was kept and what to do next.
 *
 * @param code text key, for example {@code ordering.order-changed}
 * @param args values for the placeholders of the text: text, numbers, {@code Money}, {@code Quantity}, {@code
 *         LocalText}
 */
public record Refusal(String code, List<Object> args) {

    public Refusal {
        args = List.copyOf(args);
    }

    /** A refusal with the given text key and arguments. */
    public static Refusal of(String code, Object... args) {
        return new Refusal(code, List.of(args));
    }

    /** This refusal as an exception, which rolls the running transaction back. */
    public RefusedException asException() {
        return new RefusedException(this);
    }
}
