package org.trivetpos.front.internal;

import java.util.List;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.Tender;

/** A tender without a device. */
record PaperTender(String key, boolean givesChange) implements Tender {

    @Override
    public TenderId id() {
        return new TenderId(key);
    }

    @Override
    public LocalText name() {
        return LocalText.same(key);
    }

    @Override
    public String icon() {
        return "vaadin:money";
    }

    @Override
    public boolean opensDrawer() {
        return givesChange;
    }

    @Override
    public boolean counted() {
        return givesChange;
    }

    @Override
    public List<Money> quickAmounts(Money due) {
        return List.of(due);
    }
}
