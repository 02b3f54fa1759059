package org.trivetpos.tender.manual.internal;

import java.util.List;
import org.joda.money.Money;
import org.trivetpos.settlement.spi.Tender;

/**
 * Money that a terminal or an app of its own takes: exactly what is due, and nothing of it lies in the drawer. The
 * cashier looks there whether it has come; the till only books it.
 */
interface Outside extends Tender {

    @Override
    default boolean givesChange() {
        return false;
    }

    @Override
    default boolean opensDrawer() {
        return false;
    }

    @Override
    default boolean counted() {
        return false;
    }

    @Override
    default List<Money> quickAmounts(Money due) {
        return List.of(due);
    }
}
