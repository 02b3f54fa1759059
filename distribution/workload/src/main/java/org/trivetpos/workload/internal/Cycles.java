package org.trivetpos.workload.internal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.Plan;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.Plugins;

/** The same plugin again and again: what stays of it, and what the house's care costs beside the bare framework. */
@Component(service = Cycles.class)
public final class Cycles {

    private static final int COLLECTIONS = 50;

    private final BundleContext context;
    private final Plugins plugins;

    @Activate
    public Cycles(BundleContext context, @Reference Plugins plugins) {
        this.context = context;
        this.plugins = plugins;
    }

    /**
     * Installs and removes it so many times, each time leaving it there for a while for whoever draws it.
     *
     * @return how many of its class loaders are still there after the garbage was collected
     */
    public int leftBehind(Path jar, int times, long millis) {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        PluginId id = plugins.check(jar).id();
        for (int cycle = 0; cycle < times; cycle++) {
            carryOut(new Change.Install(jar));
            loaders.add(new WeakReference<>(find(id).adapt(BundleWiring.class).getClassLoader()));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            carryOut(new Change.Remove(id));
        }
        for (int collection = 0; collection < COLLECTIONS && left(loaders) > 0; collection++) {
            System.gc();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
        }
        return left(loaders);
    }

    private static int left(List<WeakReference<ClassLoader>> loaders) {
        return (int) loaders.stream().filter(loader -> loader.get() != null).count();
    }

    private Bundle find(PluginId id) {
        for (Bundle bundle : context.getBundles()) {
            if (id.value().equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        throw new IllegalStateException(id + " is not there");
    }

    /** Plans, which is timed on its own, and gives the time of the change itself. */
    private long carryOut(Change change) {
        Plan plan = plugins.plan(change);
        long began = System.nanoTime();
        plugins.carryOut(null, plan, true);
        return System.nanoTime() - began;
    }

    /**
     * Times the house and the bare framework in turns with the same two versions of a plugin without tables.
     *
     * @return a line {@code step house bare} for each step of each round, in microseconds; what only one of them does
     *         has a zero for the other
     */
    public List<String> compare(Path first, Path second, int rounds) throws IOException, BundleException {
        List<String> lines = new ArrayList<>();
        PluginId id = plugins.check(first).id();
        for (int round = 0; round < rounds; round++) {
            long planned = System.nanoTime();
            plugins.plan(new Change.Install(first));
            lines.add(line("plan", System.nanoTime() - planned, 0));
            long[] house = {carryOut(new Change.Install(first)), carryOut(new Change.Install(second)),
                carryOut(new Change.RollBack(id)), carryOut(new Change.Remove(id))};
            long[] bare = bare(first, second);
            lines.add(line("install", house[0], bare[0]));
            lines.add(line("update", house[1], bare[1]));
            lines.add(line("roll-back", house[2], bare[2]));
            lines.add(line("remove", house[3], bare[3]));
        }
        return lines;
    }

    private long[] bare(Path first, Path second) throws IOException, BundleException {
        long began = System.nanoTime();
        Bundle bundle;
        try (InputStream content = Files.newInputStream(first)) {
            bundle = context.installBundle("bare:" + first, content);
        }
        bundle.start();
        long installed = System.nanoTime();
        update(bundle, second);
        long updated = System.nanoTime();
        update(bundle, first);
        long back = System.nanoTime();
        bundle.uninstall();
        return new long[] {installed - began, updated - installed, back - updated, System.nanoTime() - back};
    }

    private static void update(Bundle bundle, Path jar) throws IOException, BundleException {
        try (InputStream content = Files.newInputStream(jar)) {
            bundle.update(content);
        }
    }

    private static String line(String step, long house, long bare) {
        return step + " " + TimeUnit.NANOSECONDS.toMicros(house) + " " + TimeUnit.NANOSECONDS.toMicros(bare);
    }
}
