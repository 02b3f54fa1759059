package org.trivetpos.plugins.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.plugins.spi.HealthCheck;

/** Starts a plugin and stays with it until it is seen to work, for so long and no longer. */
final class Trial {

    private static final long LOOK_AGAIN_MILLIS = 50;
    private static final long GRACE_MILLIS = 1000;

    private final BundleContext context;
    private final Parts parts;
    private final Duration limit;

    Trial(BundleContext context, Parts parts, Duration limit) {
        this.context = context;
        this.parts = parts;
        this.limit = limit;
    }

    /** Whether the parts of a plugin are ready, which only those who make them know. */
    interface Parts {

        /** What of it does not work; empty if all of it does or may still come to. */
        Optional<Refusal> broken(Bundle bundle);

        /** What it still waits for; empty if it is ready. */
        List<String> awaited(Bundle bundle);
    }

    /** @throws RefusedException in words, if it does not start, is not ready in time or says that it is unwell */
    void start(Bundle bundle) {
        Attempt attempt = new Attempt(bundle);
        FutureTask<Void> work = new FutureTask<>(attempt, null);
        // a thread of its own: whatever hangs in it hangs alone
        Thread thread = Thread.ofPlatform().daemon().name("plugin-trial-" + bundle.getSymbolicName()).start(work);
        try {
            work.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            thread.interrupt();
            Refusal why = attempt.late();
            if (hangs(bundle, thread)) {
                throw Refusal.of("plugins.stuck", limit.toSeconds()).asException();
            }
            throw why.asException();
        } catch (InterruptedException interrupted) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw Refusal.of("plugins.interrupted").asException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            throw Refusal.of("plugins.fails", words(failed.getCause())).asException();
        }
    }

    /** The framework keeps a bundle locked while it starts: one that does not even listen cannot be stopped. */
    private static boolean hangs(Bundle bundle, Thread thread) {
        try {
            thread.join(GRACE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return thread.isAlive() && bundle.getState() == Bundle.STARTING;
    }

    /** The innermost thing said, without a trace. */
    static String words(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName()
                : root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    private final class Attempt implements Runnable {

        private final Bundle bundle;
        private volatile boolean started;
        private volatile boolean ready;

        Attempt(Bundle bundle) {
            this.bundle = bundle;
        }

        @Override
        public void run() {
            try {
                bundle.start();
                started = true;
                awaitParts();
                takeEachService();
                ready = true;
                askItself();
            } catch (BundleException | InterruptedException failure) {
                throw Refusal.of("plugins.fails", words(failure)).asException();
            }
        }

        Refusal late() {
            if (!started) {
                return Refusal.of("plugins.start-late", limit.toSeconds());
            }
            List<String> awaited = ready ? List.of() : parts.awaited(bundle);
            if (awaited.isEmpty()) {
                return Refusal.of("plugins.check-late", limit.toSeconds());
            }
            return Refusal.of("plugins.waits-for", String.join(", ", awaited));
        }

        private void awaitParts() throws InterruptedException {
            BlockingQueue<ServiceEvent> changes = new LinkedBlockingQueue<>();
            ServiceListener listener = changes::add;
            context.addServiceListener(listener);
            try {
                refuseBroken();
                while (!parts.awaited(bundle).isEmpty()) {
                    changes.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                    changes.clear();
                    refuseBroken();
                }
            } finally {
                context.removeServiceListener(listener);
            }
        }

        private void refuseBroken() {
            parts.broken(bundle).ifPresent(refusal -> {
                throw refusal.asException();
            });
        }

        /** Most components are made when somebody asks for them: better now than in front of a guest. */
        private void takeEachService() {
            for (ServiceReference<?> offered : services()) {
                Object service = context.getService(offered);
                if (service == null) {
                    refuseBroken();
                    throw Refusal.of("plugins.no-service", String.join(", ", names(offered))).asException();
                }
                context.ungetService(offered);
            }
            refuseBroken();
        }

        private void askItself() {
            for (ServiceReference<?> offered : services()) {
                if (names(offered).contains(HealthCheck.class.getName())
                        && context.getService(offered) instanceof HealthCheck check) {
                    try {
                        check.check();
                    } catch (Exception unwell) {
                        throw Refusal.of("plugins.unwell", words(unwell)).asException();
                    } finally {
                        context.ungetService(offered);
                    }
                }
            }
        }

        private List<ServiceReference<?>> services() {
            ServiceReference<?>[] registered = bundle.getRegisteredServices();
            List<ServiceReference<?>> services = new ArrayList<>();
            if (registered != null) {
                Arrays.stream(registered).filter(one -> !names(one).contains(EntityUnit.class.getName()))
                        .forEach(services::add);
            }
            return services;
        }

        private static List<String> names(ServiceReference<?> offered) {
            return List.of((String[]) offered.getProperty(Constants.OBJECTCLASS));
        }
    }
}
