package org.trivetpos.frozen;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.spi.ServiceMode;

/** A way of serving. */
@Component(service = ServiceMode.class)
public final class FrozenMode implements ServiceMode {

    public static final ModeId ID = new ModeId("frozen");

    @Override
    public ModeId id() {
        return ID;
    }

    @Override
    public LocalText name() {
        return new LocalText("冻结", "Frozen");
    }

    @Override
    public PlacedAt placedAt() {
        return PlacedAt.ORDER;
    }
}
