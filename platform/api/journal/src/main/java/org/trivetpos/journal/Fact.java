package org.trivetpos.journal;

/**
 * Something that happened, in the past tense: a record with a frozen snapshot (names and prices as they were), never an
 * entity. It carries {@link FactType}. Fields may be added, never changed or removed; readers ignore unknown ones.
 * Component types: text, numbers, booleans, enums, {@code Id} records, {@code Money} (written as {@code "CNY 1234"} in
 * minor units), {@code Quantity} (thousandths), {@code LocalText}, {@code Instant}, {@code LocalDate}, nested records,
 * lists and maps with text keys. An {@code Optional} or a floating-point number is refused.
 */
public interface Fact { }
