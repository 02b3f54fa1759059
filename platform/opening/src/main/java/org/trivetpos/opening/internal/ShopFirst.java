package org.trivetpos.opening.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Lets the framework go on, a breath after it reached the start level at which it begins. By the clock and not by
 * what the shop does: the admin's shell must come above all when the shop does not.
 */
@Component(immediate = true, service = {})
public final class ShopFirst implements FrameworkListener {

    /** Where the framework pauses; Karaf keeps its own property for this to itself. */
    static final String PAUSE = "trivet.startlevel.pause";
    /** Where to go on to; without it the framework stays where it begins. */
    static final String THEN = "trivet.startlevel.then";
    private static final long BREATH_MILLIS = 1_500;

    private final ScheduledExecutorService breath = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("opening").factory());
    private final AtomicBoolean waiting;
    private final FrameworkStartLevel framework;
    private final BundleContext context;
    private final int pause;
    private final int then;

    @Activate
    public ShopFirst(BundleContext context) {
        this.context = context;
        this.framework = context.getBundle(Constants.SYSTEM_BUNDLE_ID).adapt(FrameworkStartLevel.class);
        this.pause = level(context, PAUSE);
        this.then = level(context, THEN);
        this.waiting = new AtomicBoolean(pause < then);
        context.addFrameworkListener(this);
        goOnFromThePause();
    }

    @Deactivate
    void stop() {
        context.removeFrameworkListener(this);
        breath.shutdownNow();
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        goOnFromThePause();
    }

    private void goOnFromThePause() {
        if (framework.getStartLevel() >= pause && waiting.compareAndSet(true, false)) {
            breath.schedule(() -> framework.setStartLevel(then), BREATH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static int level(BundleContext context, String property) {
        String said = context.getProperty(property);
        return said == null ? 0 : Integer.parseInt(said.strip());
    }
}
