package org.trivetpos.tender.cash.internal;

import java.util.List;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.Tender;

/** Notes and coins: change is given, the drawer opens, and it is counted at close. */
@Component
public final class CashTender implements Tender {

    private static final TenderId ID = new TenderId("cash");
    private static final LocalText NAME = new LocalText("现金", "Cash");

    @Override
    public TenderId id() {
        return ID;
    }

    @Override
    public LocalText name() {
        return NAME;
    }

    @Override
    public String icon() {
        return "vaadin:money";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public boolean givesChange() {
        return true;
    }

    @Override
    public boolean opensDrawer() {
        return true;
    }

    @Override
    public boolean counted() {
        return true;
    }

    @Override
    public List<Money> quickAmounts(Money due) {
        return Handful.likelyFor(due);
    }
}
