package ${package};

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.spi.ServiceMode;

/** A way of serving. It is a policy: it answers, and never does anything by itself. */
@Component(service = ServiceMode.class)
public final class PickUpMode implements ServiceMode {

    // written into orders and facts: never change it once somebody has ordered
    private static final ModeId ID = new ModeId("${artifactId}");
    private static final LocalText NAME = new LocalText("外带窗口", "Pick-up window");

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
        return 50;
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
