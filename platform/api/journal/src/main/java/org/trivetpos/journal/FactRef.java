package org.trivetpos.journal;

/** A fact that was appended and may not be sealed yet; rooms keep it to ask {@link Journal#isSealed}. */
public record FactRef(long value) { }
