package org.trivetpos.upkeep.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;
import org.trivetpos.store.ShopKeys;
import org.trivetpos.upkeep.SupportBundles;

/** A support bundle of the running shop, from inside. */
@Component(service = SupportBundles.class)
public final class RunningSupport implements SupportBundles {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path data;
    private final BundleContext context;
    private final Settings settings;
    private final ShopKeys keys;
    private final HealthText health;
    private final Clock clock;

    @Activate
    public RunningSupport(BundleContext context, @Reference Settings settings, @Reference ShopKeys keys,
            @Reference HealthText health, @Reference Clock clock) {
        this(Path.of(context.getProperty("trivet.data")), context, settings, keys, health, clock);
    }

    RunningSupport(Path data, BundleContext context, Settings settings, ShopKeys keys, HealthText health,
            Clock clock) {
        this.data = data;
        this.context = context;
        this.settings = settings;
        this.keys = keys;
        this.health = health;
        this.clock = clock;
    }

    @Override
    public String fileName() {
        return "trivet-support-" + STAMP.format(clock.instant().atZone(clock.getZone())) + ".zip";
    }

    @Override
    public void write(OutputStream target) throws IOException {
        SupportFiles files = new SupportFiles(data, secrets(), target);
        files.add("about.txt", this::about);
        files.add("health.txt", health::text);
        files.add("bundles.txt", this::bundles);
        files.add("threads.txt", RunningSupport::threads);
        files.add("settings.txt", this::settings);
        files.addFolder();
        files.finish();
    }

    private Set<String> secrets() {
        Set<String> secrets = new HashSet<>();
        String key = RecoveryKey.of(keys.key(EncryptedCopies.KEY)).text();
        secrets.add(key);
        secrets.add(key.replace("-", ""));
        settings.declared().stream().filter(RunningSupport::isSecret)
                .forEach(secret -> secrets.add(settings.value(secret)));
        return secrets;
    }

    private static boolean isSecret(Setting setting) {
        return setting.kind() == Setting.Kind.SECRET || Discretion.isSecret(setting.key());
    }

    /** Texts that somebody typed are told by their length alone: they may be about people. */
    private String settings() {
        StringBuilder text = new StringBuilder();
        for (Setting setting : settings.declared()) {
            String value = settings.value(setting);
            String told = switch (setting.kind()) {
                case BOOLEAN, INTEGER, MONEY, TIME -> isSecret(setting) ? "***" : value;
                case SECRET -> value.isEmpty() ? "not set" : "set";
                case TEXT -> value.equals(setting.fallback()) || !setting.choices().isEmpty() ? value
                        : value.length() + " characters";
            };
            text.append(setting.key()).append(" = ").append(told).append('\n');
        }
        return text.toString();
    }

    private String about() throws IOException {
        Runtime machine = Runtime.getRuntime();
        Map<String, Object> facts = new TreeMap<>();
        for (String property : new String[] {"java.runtime.version", "java.vm.name", "os.name", "os.version", "os.arch",
                "user.language", "user.timezone", "file.encoding"}) {
            facts.put(property, System.getProperty(property));
        }
        facts.put("at", clock.instant());
        facts.put("zone", clock.getZone());
        facts.put("program", context.getBundle().getVersion());
        facts.put("processors", machine.availableProcessors());
        facts.put("memory used MB", (machine.totalMemory() - machine.freeMemory()) >> 20);
        facts.put("memory most MB", machine.maxMemory() >> 20);
        facts.put("disk left MB", Files.getFileStore(data).getUsableSpace() >> 20);
        facts.put("up seconds", ManagementFactory.getRuntimeMXBean().getUptime() / 1_000);
        StringBuilder text = new StringBuilder();
        facts.forEach((name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return text.toString();
    }

    private String bundles() {
        StringBuilder text = new StringBuilder();
        Arrays.stream(context.getBundles()).sorted(Comparator.comparingLong(Bundle::getBundleId)).forEach(bundle -> text
                .append(String.format(Locale.ROOT, "%4d %-11s %s %s%n", bundle.getBundleId(), state(bundle.getState()),
                        bundle.getSymbolicName(), bundle.getVersion())));
        return text.toString();
    }

    private static String state(int state) {
        return switch (state) {
            case Bundle.ACTIVE -> "ACTIVE";
            case Bundle.STARTING -> "STARTING";
            case Bundle.STOPPING -> "STOPPING";
            case Bundle.RESOLVED -> "RESOLVED";
            case Bundle.INSTALLED -> "INSTALLED";
            default -> "UNINSTALLED";
        };
    }

    private static String threads() {
        StringBuilder text = new StringBuilder();
        Thread.getAllStackTraces().entrySet().stream().sorted(Comparator.comparing(one -> one.getKey().getName()))
                .forEach(one -> {
                    text.append(one.getKey().getName()).append(' ').append(one.getKey().getState()).append('\n');
                    for (StackTraceElement frame : one.getValue()) {
                        text.append("    ").append(frame).append('\n');
                    }
                });
        return text.toString();
    }
}
