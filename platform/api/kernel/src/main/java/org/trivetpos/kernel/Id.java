package org.trivetpos.kernel;

/**
 * An identifier of one kind of thing. Implemented by records with the single component {@code value}; in facts and in
 * the database it is written as that text alone.
 */
public interface Id {

    /** The text of the identifier; never blank, at most 40 characters, unique across shops when made by {@link Ids}. */
    String value();

    /** Refuses a blank or overlong identifier; called by the canonical constructors of identifier records. */
    static String checked(String value) {
        if (value.isBlank() || value.length() > 40) {
            throw new IllegalArgumentException("an identifier has 1 to 40 characters: '" + value + "'");
        }
        return value;
    }
}
