package org.trivetpos.workload.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.InstalledPlugin;
import org.trivetpos.plugins.Plan;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.Plugins;

/** A manager who cannot leave the plugins alone. */
@Component(service = Churn.class)
public final class Churn {

    private final Plugins plugins;

    @Activate
    public Churn(@Reference Plugins plugins) {
        this.plugins = plugins;
    }

    /**
     * Makes so many random changes, one after the other, with the jars of a folder: several versions of several
     * plugins. One that came with the program is only replaced and rolled back; any other also goes and is switched.
     *
     * @return a line {@code kind planned took} for each change, in microseconds
     */
    public List<String> change(Path folder, int times, long seed) throws IOException {
        Map<PluginId, List<Path>> files = versions(folder);
        List<PluginId> ids = List.copyOf(files.keySet());
        Random random = new Random(seed);
        List<String> done = new ArrayList<>();
        while (done.size() < times) {
            PluginId id = ids.get(random.nextInt(ids.size()));
            Optional<InstalledPlugin> present = plugins.installed().stream()
                    .filter(plugin -> plugin.id().equals(id)).findFirst();
            done.add(carryOut(chosen(random, id, present, files.get(id))));
        }
        return done;
    }

    private Map<PluginId, List<Path>> versions(Path folder) throws IOException {
        Map<PluginId, List<Path>> files = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
        try (Stream<Path> jars = Files.list(folder)) {
            jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().forEach(jar ->
                    files.computeIfAbsent(plugins.check(jar).id(), id -> new ArrayList<>()).add(jar));
        }
        return files;
    }

    private static Change chosen(Random random, PluginId id, Optional<InstalledPlugin> present, List<Path> versions) {
        Change install = new Change.Install(versions.get(random.nextInt(versions.size())));
        if (present.isEmpty()) {
            return install;
        }
        InstalledPlugin plugin = present.get();
        if (plugin.state() == InstalledPlugin.State.OFF) {
            return new Change.SwitchOn(id);
        }
        boolean may = plugin.origin() == InstalledPlugin.Origin.ADDED;
        return switch (random.nextInt(may ? 5 : 3)) {
            case 1 -> plugin.before().isEmpty() ? install : new Change.RollBack(id);
            case 3 -> new Change.SwitchOff(id);
            case 4 -> new Change.Remove(id);
            default -> install;
        };
    }

    private String carryOut(Change change) {
        long began = System.nanoTime();
        Plan plan = plugins.plan(change);
        long planned = System.nanoTime();
        plugins.carryOut(null, plan, true);
        return plan.kind() + " " + TimeUnit.NANOSECONDS.toMicros(planned - began) + " "
                + TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - planned);
    }
}
