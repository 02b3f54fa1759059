package org.trivetpos.demo.internal;

import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.FreshStart;
import org.trivetpos.kernel.Ids;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuAdministration;
import org.trivetpos.printing.Printers;
import org.trivetpos.store.Shops;

/**
 * Opens the demo shop beside the start of everything else. It looks again until the drivers of its printers are
 * installed, which may be after it.
 */
@Component(service = DemoShop.class, immediate = true)
public final class DemoShop {

    private static final Logger LOG = LoggerFactory.getLogger(DemoShop.class);
    private static final long LOOK_AGAIN_MILLISECONDS = 250;
    private static final long LEAVES_WITHIN_SECONDS = 5;

    private final ScheduledExecutorService opener = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("trivet-demo").daemon().factory());
    private final Furnishing furnishing;
    private volatile boolean stopping;

    @Activate
    public DemoShop(BundleContext context, @Reference Commands commands, @Reference Shops shops,
            @Reference StaffDirectory staff, @Reference Menu menu, @Reference MenuAdministration administration,
            @Reference Printers printers, @Reference Ids ids, @Reference FreshStart start) {
        this.furnishing = new Furnishing(commands, shops, staff, menu, administration, printers, ids,
                start, new DemoSign(Path.of(context.getProperty("trivet.data"))), () -> stopping);
        opener.scheduleWithFixedDelay(this::look, 0, LOOK_AGAIN_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    /** Nobody is interrupted: a thread that is interrupted while it reads the database's file closes it for all. */
    @Deactivate
    public void close() {
        stopping = true;
        opener.shutdown();
        try {
            if (!opener.awaitTermination(LEAVES_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The demo shop is still being furnished while the shop stops; the next start does it");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (furnishing.attempt()) {
                opener.shutdown();
            }
        } catch (RuntimeException e) {
            opener.shutdown();
            if (stopping) {
                LOG.info("The shop stops before the demo shop was furnished; the next start does it ({})",
                        e.toString());
                return;
            }
            LOG.error("The demo shop could not be furnished; nothing of it was kept but its manager. Start again to"
                    + " try again.", e);
        }
    }
}
