package org.trivetpos.jdk.internal;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;

/**
 * Redirects Karaf's calls of {@code Subject.getSubject} and {@code Subject.doAs}, which JDK 24 disabled. An activator
 * and not a component, because it must stand before the first bundle that needs it, declarative services included.
 */
public final class SubjectWeaving implements BundleActivator, WeavingHook {

    private static final int FIRST_WITHOUT_GET_SUBJECT = 24;

    @Override
    public void start(BundleContext context) {
        if (Runtime.version().feature() >= FIRST_WITHOUT_GET_SUBJECT) {
            context.registerService(WeavingHook.class, this, null);
        }
    }

    @Override
    public void stop(BundleContext context) {
        // the framework unregisters the hook
    }

    @Override
    public void weave(WovenClass woven) {
        if (woven.getClassName().startsWith("org.apache.") && SubjectCalls.mayBeIn(woven.getBytes())) {
            woven.setBytes(SubjectCalls.redirect(woven.getBytes()));
        }
    }
}
