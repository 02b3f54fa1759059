package org.trivetpos.journal;

import java.util.List;

/**
 * Some of the entries that were looked for, newest first. It may be empty or short although there are more: one look
 * goes through a bounded piece of the journal, so that no question costs more in a journal of millions.
 *
 * @param next where the search goes on: pass it as {@code before}; 0 if there is nothing further back
 */
public record FactPage(List<SealedFact> facts, long next) {

    public FactPage {
        facts = List.copyOf(facts);
    }
}
