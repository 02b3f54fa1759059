package org.trivetpos.plugins.internal;

import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.Felix;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.resolver.Resolver;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.Plan;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.testkit.TestStore;
import org.trivetpos.testkit.plugin.Code;
import org.trivetpos.testkit.plugin.Jars;

/** The room on a framework of its own, in this process, with a real journal. */
final class RunningHouse implements AutoCloseable {

    static final PluginId LOTTERY = new PluginId("org.example.lottery");
    private static final String OFFERED_BY_THE_HOUSE = "org.trivetpos.plugins.spi;version=\"0.1.0\","
            + "org.trivetpos.ordering.spi;version=\"1.4.0\",org.osgi.service.cm;version=\"1.6.0\"";

    final TestStore store = TestStore.h2();
    final ListedSchemas schemas = new ListedSchemas();
    final LotteryProgram program = new LotteryProgram();
    final TypedSettings settings = new TypedSettings();
    final Path data;
    private final Disk disk;
    final Jars jars;
    final Map<String, String> broken = new HashMap<>();
    int waitingOrders;
    Felix framework;
    Doorway door;
    PluginHouse house;
    private int seconds = 10;

    RunningHouse(Path data) throws Exception {
        this(data, new Disk());
    }

    RunningHouse(Path data, Disk disk) throws Exception {
        this.data = data;
        this.disk = disk;
        this.jars = new Jars(Files.createDirectories(data.resolve("jars")));
        start();
    }

    void secondsToBecomeHealthy(int wanted) {
        seconds = wanted;
        house.close();
        house = house();
    }

    /** The framework with whatever it kept, then the room, then what starts after it. */
    void start() throws Exception {
        framework = framework(data.resolve("cache"));
        String cm = ConfigurationAdmin.class.getProtectionDomain().getCodeSource().getLocation().toString();
        framework.getBundleContext().installBundle(cm).start();
        door = new Doorway(framework.getBundleContext(), new Shelf(disk, data.resolve("plugins")), program);
        door.open();
        framework.start();
        house = house();
    }

    /** With what it finds in its cache, and nothing started yet. */
    static Felix framework(Path cache) throws Exception {
        Map<String, String> config = new HashMap<>();
        config.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        config.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, OFFERED_BY_THE_HOUSE);
        config.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, "100");
        config.put("felix.log.level", "0");
        Felix framework = new Felix(config);
        framework.init();
        return framework;
    }

    private PluginHouse house() {
        BundleContext context = framework.getBundleContext();
        Resolver resolver = context.getService(context.getServiceReference(Resolver.class));
        Trial.Parts parts = new Trial.Parts() {
            @Override
            public Optional<Refusal> broken(Bundle bundle) {
                return Optional.ofNullable(broken.get(bundle.getVersion().toString())).map(Refusal::of);
            }

            @Override
            public List<String> awaited(Bundle bundle) {
                return List.of();
            }
        };
        return new PluginHouse(context, data.resolve("etc"), door, resolver, schemas, parts,
                bundle -> waitingOrders, new EverybodyMay(), ledger(),
                new Before(context, settings, configurations()), config());
    }

    Ledger ledger() {
        return new Ledger(store.transactions(), store.journal(), store.commands(), store.texts(new PluginTexts()));
    }

    ConfigurationAdmin configurations() {
        BundleContext context = framework.getBundleContext();
        return context.getService(context.getServiceReference(ConfigurationAdmin.class));
    }

    /** What the configuration says, as a component would get it; empty if there is none. */
    Map<String, Object> configured(String pid) throws Exception {
        Configuration[] found = configurations().listConfigurations("(service.pid=" + pid + ")");
        Map<String, Object> values = new TreeMap<>();
        if (found != null) {
            var processed = found[0].getProcessedProperties(
                    framework.getBundleContext().getServiceReference(ConfigurationAdmin.class));
            Collections.list(processed.keys()).stream().filter(key -> !key.contains("service."))
                    .forEach(key -> values.put(key, processed.get(key)));
        }
        return values;
    }

    /** As if the process had been killed: nothing is told to end. */
    void die() throws Exception {
        framework.stop();
        framework.waitForStop(TimeUnit.SECONDS.toMillis(20));
    }

    /** Waits until what an earlier run left is brought to its end. */
    void settled() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        try (AutoCloseable listening = house.onChange(told::countDown)) {
            if (door.shelf().pending().isPresent() && !told.await(30, TimeUnit.SECONDS)) {
                throw new AssertionError("still on its way: " + door.shelf().pending());
            }
        }
    }

    /** As after an update of the program: the framework begins empty. */
    void forgetBundles() throws Exception {
        die();
        try (var cached = Files.walk(data.resolve("cache"))) {
            for (Path one : cached.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    Path lottery(String version, Map<String, String> more, Map<String, byte[]> entries) {
        Map<String, String> headers = Jars.headers();
        headers.put("Bundle-Version", version);
        headers.putAll(more);
        Map<String, byte[]> all = new LinkedHashMap<>(entries);
        all.putIfAbsent("version.txt", version.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return jars.jar("lottery-" + version + ".jar", headers, all);
    }

    Path lottery(String version) {
        return lottery(version, Map.of(), Map.of());
    }

    /** A version whose activator does this at its start. */
    Path starting(String version, String code) {
        return lottery(version, Map.of(Constants.BUNDLE_ACTIVATOR, "org.example.lottery.Start",
                Constants.IMPORT_PACKAGE, "org.osgi.framework,org.trivetpos.plugins.spi"),
                Code.activator("org.example.lottery.Start", code));
    }

    void carryOut(Change change) {
        Plan plan = house.plan(change);
        house.carryOut(store.context(), plan, false);
    }

    void install(Path file) {
        carryOut(new Change.Install(file));
    }

    Bundle bundle() {
        return door.bundles().find(LOTTERY).orElseThrow();
    }

    List<String> facts() {
        store.sealAll();
        return store.journal().read(0, 1000).stream().map(SealedFact::type).toList();
    }

    private PluginHouse.Config config() {
        return new PluginHouse.Config() {
            @Override
            public Class<? extends Annotation> annotationType() {
                return PluginHouse.Config.class;
            }

            @Override
            public int most_megabytes() {
                return 8;
            }

            @Override
            public int most_unpacked_megabytes() {
                return 8;
            }

            @Override
            public int most_entries() {
                return 100;
            }

            @Override
            public int seconds_to_become_healthy() {
                return seconds;
            }

            @Override
            public int minutes_fresh() {
                return 10;
            }

            @Override
            public String[] repositories() {
                return new String[0];
            }

            @Override
            public boolean developer_mode() {
                return true;
            }
        };
    }

    @Override
    public void close() throws Exception {
        house.close();
        die();
        store.close();
    }
}
