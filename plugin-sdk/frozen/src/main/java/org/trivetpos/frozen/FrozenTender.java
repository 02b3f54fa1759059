package org.trivetpos.frozen;

import java.util.List;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.Tender;

/** A way to pay. */
@Component(service = Tender.class)
public final class FrozenTender implements Tender {

    public static final TenderId ID = new TenderId("frozen");

    @Override
    public TenderId id() {
        return ID;
    }

    @Override
    public LocalText name() {
        return new LocalText("冻结", "Frozen");
    }

    @Override
    public String icon() {
        return "vaadin:asterisk";
    }

    @Override
    public boolean givesChange() {
        return false;
    }

    @Override
    public boolean opensDrawer() {
        return false;
    }

    @Override
    public boolean counted() {
        return false;
    }

    @Override
    public List<Money> quickAmounts(Money due) {
        return List.of(due);
    }
}
