package org.trivetpos.settlement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which sales are looked for.
 *
 * @param from  first business day
 * @param to    last business day, included
 * @param text  what is remembered, or empty for all: {@code 12} is a number of an order or a receipt, or an amount;
 *              {@code #12} a number alone; {@code 38.00} an amount; {@code 12:30} the quarters of an hour around it;
 *              {@code 12:00-13:30} that time; {@code 20261126-0012} the receipt of that day, whatever the days;
 *              anything else words that all stand in the names of dishes (in either language or pinyin) or in notes
 * @param after the page begins behind this one; null for the first page
 * @param most  rows of a page, 1 to 200
 */
public record SaleQuery(LocalDate from, LocalDate to, String text, @Nullable Place after, int most) {

    public SaleQuery {
        if (most < 1 || most > 200) {
            throw new IllegalArgumentException(most + " rows");
        }
    }

    /** Where a sale stands in the list. */
    public record Place(LocalDate day, int receiptNumber) { }
}
