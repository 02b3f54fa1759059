package org.trivetpos.opening.internal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/**
 * Lets the framework go on, a breath after it reached the start level at which it begins. By the clock and not by
 * what the shop does: the admin's shell must come above all when the shop does not.
 */
public final class ShopFirst implements BundleActivator, FrameworkListener {

    /** Where to go on to; without it the framework stays where it begins. */
    static final String THEN = "trivet.startlevel.then";
    private static final long BREATH_MILLIS = 1_500;

    private final ScheduledExecutorService breath = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("opening").factory());
    private int pause;
    private int then;
    private boolean waiting = true;

    @Override
    public void start(BundleContext context) {
        pause = level(context, Constants.FRAMEWORK_BEGINNING_STARTLEVEL);
        then = level(context, THEN);
        if (pause < then) {
            context.addFrameworkListener(this);
        }
    }

    @Override
    public void stop(BundleContext context) {
        breath.shutdownNow();
    }

    @Override
    public void frameworkEvent(FrameworkEvent event) {
        FrameworkStartLevel level = event.getBundle().getBundleContext().getBundle(Constants.SYSTEM_BUNDLE_ID)
                .adapt(FrameworkStartLevel.class);
        if (waiting && level.getStartLevel() >= pause) {
            waiting = false;
            breath.schedule(() -> level.setStartLevel(then), BREATH_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static int level(BundleContext context, String property) {
        String said = context.getProperty(property);
        return said == null ? 0 : Integer.parseInt(said.strip());
    }
}
