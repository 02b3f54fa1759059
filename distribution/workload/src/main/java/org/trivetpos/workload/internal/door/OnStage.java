package org.trivetpos.workload.internal.door;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Something that stands at a gate only while a test wants it there, so that no other test meets it. */
final class OnStage<G, S extends G> {

    private final BundleContext context;
    private final Class<G> gate;
    private final Supplier<S> made;
    private @Nullable S actor;
    private @Nullable ServiceRegistration<G> registered;

    OnStage(BundleContext context, Class<G> gate, Supplier<S> made) {
        this.context = context;
        this.gate = gate;
        this.made = made;
    }

    /** It is there from now on. */
    synchronized S there() {
        S now = actor;
        if (now == null) {
            now = made.get();
            actor = now;
            registered = context.registerService(gate, now, null);
        }
        return now;
    }

    synchronized void gone() {
        ServiceRegistration<G> held = registered;
        registered = null;
        actor = null;
        if (held != null) {
            held.unregister();
        }
    }
}
