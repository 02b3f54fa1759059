package ${package};

import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.plugins.spi.HealthCheck;
import org.trivetpos.store.Shops;

/** This plugin's own word on whether it works. What it needs of the shop comes by its constructor. */
@Component(service = HealthCheck.class)
public final class WellBeing implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(WellBeing.class);

    private final Shops shops;
    private final Clock clock;

    @Activate
    public WellBeing(@Reference Shops shops, @Reference Clock clock) {
        this.shops = shops;
        this.clock = clock;
    }

    @Override
    public void check() {
        if (shops.current().name().zh().isBlank() && shops.current().name().en().isBlank()) {
            throw new IllegalStateException("the shop has no name yet");
        }
        LOG.info("well at {}", clock.instant());
    }
}
