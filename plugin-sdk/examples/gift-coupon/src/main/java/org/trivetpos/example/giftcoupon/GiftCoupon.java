package org.trivetpos.example.giftcoupon;

import java.util.List;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.Tender;
import org.trivetpos.store.Settings;

/**
 * A coupon is paper like a note, so it is certain at once; but nothing is given back on it. What is left of the due is
 * paid by another tender.
 */
@Component(service = Tender.class)
public final class GiftCoupon implements Tender {

    // written into facts: another id would orphan the payments of yesterday
    private static final TenderId ID = new TenderId("gift-coupon");
    private static final LocalText NAME = new LocalText("礼品券", "Gift coupon");

    private final Settings settings;

    @Activate
    public GiftCoupon(@Reference Settings settings) {
        this.settings = settings;
    }

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
        return "vaadin:gift";
    }

    @Override
    public int position() {
        return 50;
    }

    @Override
    public boolean givesChange() {
        return false;
    }

    @Override
    public boolean opensDrawer() {
        return settings.isOn(CouponSettings.IN_DRAWER);
    }

    @Override
    public boolean counted() {
        return settings.isOn(CouponSettings.IN_DRAWER);
    }

    @Override
    public List<Money> quickAmounts(Money due) {
        return List.of(due);
    }
}
