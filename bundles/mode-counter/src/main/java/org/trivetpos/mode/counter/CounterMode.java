package org.trivetpos.mode.counter;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.spi.ServiceMode;

/**
 * 即买即结: the order is for whoever stands there; it is paid before anything is cooked, the kitchen starts with the
 * payment (a shop without a kitchen printer prints no slip), and the food is taken at the counter.
 */
@Component
public final class CounterMode implements ServiceMode {

    private static final ModeId ID = new ModeId("counter");
    private static final LocalText NAME = new LocalText("快餐柜台", "Counter");

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
        return 10;
    }

    @Override
    public PlacedAt placedAt() {
        return PlacedAt.PAYMENT;
    }

    @Override
    public boolean kitchenSlips() {
        return true;
    }
}
