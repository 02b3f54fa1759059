package org.trivetpos.checker.cycles;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** The process in which a plugin comes and goes; says what it sees on lines that begin with a mark. */
final class Rounds {

    static final String DUMP = "held.hprof";

    private static final Duration THREADS_END_WITHIN = Duration.ofSeconds(2);
    /** Once some have not ended, more of the same will not either. */
    private static final Duration MORE_THREADS_END_WITHIN = Duration.ofMillis(200);
    private static final Duration REFRESHED_WITHIN = Duration.ofSeconds(10);
    private static final int COLLECTIONS = 10;
    private static final long COLLECTED_MILLIS = 100;
    private static final String OF_THE_FRAMEWORK = "(Felix|SCR |scr|CM |Bundle |Framework).*";

    private final Framework framework;
    private final Properties settings;
    private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
    private final Set<WeakReference<ClassLoader>> held = new HashSet<>();

    private Rounds(Framework framework, Properties settings) {
        this.framework = framework;
        this.settings = settings;
    }

    public static void main(String[] arguments) throws Exception {
        Properties settings = new Properties();
        try (InputStream in = Files.newInputStream(Path.of(arguments[0]))) {
            settings.load(in);
        }
        Framework framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(Map.of(
                Constants.FRAMEWORK_STORAGE, settings.getProperty("work") + "/framework",
                Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, settings.getProperty("packages"),
                Constants.FRAMEWORK_SYSTEMCAPABILITIES_EXTRA, settings.getProperty("capabilities")));
        framework.start();
        try {
            new Rounds(framework, settings).run();
        } catch (BundleException failure) {
            say(failure.getType() == BundleException.RESOLVE_ERROR ? Cycles.UNRESOLVED : Cycles.FAILS, cause(failure));
        }
        say(Cycles.DONE, "");
        // threads that it left must not keep this process
        Runtime.getRuntime().halt(0);
    }

    private void run() throws BundleException, InterruptedException, IOException {
        BundleContext context = framework.getBundleContext();
        context.installBundle(Path.of(settings.getProperty("scr")).toUri().toString()).start();
        int rounds = Integer.parseInt(settings.getProperty("rounds"));
        Duration patience = THREADS_END_WITHIN;
        for (int round = 1; round <= rounds; round++) {
            Set<Thread> before = Thread.getAllStackTraces().keySet();
            round(context);
            List<String> left = left(before, round, patience);
            left.forEach(thread -> say(Cycles.THREAD, thread));
            patience = left.isEmpty() ? patience : MORE_THREADS_END_WITHIN;
        }
        for (int collection = 0; collection < COLLECTIONS && !held.isEmpty(); collection++) {
            System.gc();
            for (var one = gone.remove(COLLECTED_MILLIS); one != null; one = gone.poll()) {
                held.remove(one);
            }
        }
        if (!held.isEmpty()) {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpHeap(settings.getProperty("work") + "/" + DUMP, true);
            say(Cycles.HELD, String.valueOf(held.size()));
        }
    }

    /** A method of its own, so that nothing of it stays on the stack. */
    private void round(BundleContext context) throws BundleException, InterruptedException {
        Bundle plugin = context.installBundle(Path.of(settings.getProperty("jar")).toUri().toString());
        try {
            plugin.start();
            held.add(new WeakReference<>(plugin.adapt(BundleWiring.class).getClassLoader(), gone));
            useEachService(context, plugin);
            plugin.stop();
        } finally {
            plugin.uninstall();
        }
        CountDownLatch refreshed = new CountDownLatch(1);
        framework.adapt(FrameworkWiring.class).refreshBundles(List.of(plugin), event -> refreshed.countDown());
        refreshed.await(REFRESHED_WITHIN.toSeconds(), TimeUnit.SECONDS);
    }

    /** Declarative services make a component when it is first asked for. */
    private static void useEachService(BundleContext context, Bundle plugin) {
        ServiceReference<?>[] offered = plugin.getRegisteredServices();
        for (ServiceReference<?> service : offered == null ? new ServiceReference<?>[0] : offered) {
            context.getService(service);
            context.ungetService(service);
        }
    }

    /** Names of threads that were not there before and do not end. */
    private static List<String> left(Set<Thread> before, int round, Duration patience)
            throws InterruptedException {
        List<String> left = new ArrayList<>();
        long end = System.nanoTime() + patience.toNanos();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            boolean isNew = !before.contains(thread) && !thread.getName().matches(OF_THE_FRAMEWORK);
            if (isNew) {
                thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
                if (thread.isAlive() && !isOfTheMachine(thread)) {
                    left.add(thread.getName() + " (" + round + ")");
                }
            }
        }
        return left;
    }

    /** Threads that the JDK starts for everybody: timers of sockets, cleaners, AWT's. */
    private static boolean isOfTheMachine(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group != null && Objects.equals(group.getName(), "system");
    }

    private static String cause(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return (root == failure ? "" : root.getClass().getName() + ": ") + String.valueOf(root.getMessage());
    }

    private static void say(String what, String words) {
        System.out.println();
        System.out.println(Cycles.MARK + what + "\t" + Arrays.stream(words.split("\\s+"))
                .collect(Collectors.joining(" ")));
    }
}
