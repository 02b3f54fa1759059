package org.trivetpos.example.numberstand;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.spi.ServiceMode;

/** 叫号取餐: the guest pays first, keeps the number of the order, sits down, and comes when it is called. */
@Component(service = ServiceMode.class)
public final class NumberStandMode implements ServiceMode {

    public static final ModeId ID = new ModeId("number-stand");
    private static final LocalText NAME = new LocalText("叫号取餐", "Number stand");

    @Override
    public ModeId id() {
        return ID;
    }

    @Override
    public LocalText name() {
        return NAME;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public PlacedAt placedAt() {
        return PlacedAt.PAYMENT;
    }
}
