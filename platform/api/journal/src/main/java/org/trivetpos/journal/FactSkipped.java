package org.trivetpos.journal;

/**
 * An admin moved a reader past a fact that it could not apply.
 *
 * @param reader name of the cursor
 * @param number of the fact that was passed over
 * @param words  what the reader had said
 */
@FactType("journal.FactSkipped")
public record FactSkipped(String reader, long number, String words) implements Fact { }
