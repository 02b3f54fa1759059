package com.example.mealvoucher;

import java.util.List;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.Tender;

/** A way to pay that is certain at once. The shop draws its button and takes the amount. */
@Component(service = Tender.class)
public final class MealVoucher implements Tender {

    // written into facts: never change it once somebody has paid with it
    private static final TenderId ID = new TenderId("meal-voucher");
    private static final LocalText NAME = new LocalText("餐券", "Meal voucher");

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
        return "vaadin:ticket";
    }

    @Override
    public boolean givesChange() {
        return false;
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
        return List.of(due);
    }
}
