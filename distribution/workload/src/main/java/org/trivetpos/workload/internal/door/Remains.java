package org.trivetpos.workload.internal.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.management.ManagementFactory;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.management.JMException;
import javax.management.ObjectName;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Says what is left of a plugin that was removed. "watch" notes its class loader, weakly, while it runs; "left" has the
 * garbage collected and tells how many of those are still held, by which threads if by any, and writes a heap dump that
 * shows the path. Soft references count as gone only in a shop that was started with {@code SoftRefLRUPolicyMSPerMB=0}.
 */
@Component(property = Call.NAME + "=remains")
public final class Remains implements Call {

    private static final int COLLECTIONS = 15;
    private static final long COLLECTED_MILLIS = 100;

    private final BundleContext context;
    private final ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
    private final Map<String, Set<WeakReference<ClassLoader>>> watched = new HashMap<>();

    @Activate
    public Remains(BundleContext context) {
        this.context = context;
    }

    @Override
    public synchronized Object answer(JsonNode asked) throws InterruptedException, JMException {
        String plugin = asked.path("plugin").asText();
        Set<WeakReference<ClassLoader>> loaders = watched.computeIfAbsent(plugin, name -> new HashSet<>());
        if (asked.path("what").asText().equals("watch")) {
            loaders.add(new WeakReference<>(loader(plugin), gone));
            return loaders.size();
        }
        for (int collection = 0; collection < COLLECTIONS && !loaders.isEmpty(); collection++) {
            System.gc();
            for (var one = gone.remove(COLLECTED_MILLIS); one != null; one = gone.poll()) {
                var collected = one;
                watched.values().forEach(set -> set.remove(collected));
            }
        }
        watched.remove(plugin);
        Set<String> threads = new TreeSet<>();
        loaders.forEach(loader -> threads.addAll(threadsOf(loader.get())));
        String dump = loaders.isEmpty() ? "" : dump(plugin);
        return Map.of("held", loaders.size(), "threads", List.copyOf(threads), "dump", dump);
    }

    private ClassLoader loader(String plugin) {
        Bundle bundle = Arrays.stream(context.getBundles()).filter(one -> plugin.equals(one.getSymbolicName()))
                .findFirst().orElseThrow(() -> new IllegalArgumentException("there is no plugin " + plugin));
        return bundle.adapt(BundleWiring.class).getClassLoader();
    }

    /** Threads whose own class, whose context or whose running code is of that loader. */
    private static Set<String> threadsOf(ClassLoader loader) {
        Set<String> names = new TreeSet<>();
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            boolean belongs = loader != null && (thread.getContextClassLoader() == loader
                    || thread.getClass().getClassLoader() == loader
                    || Arrays.stream(stack).anyMatch(frame -> isOf(loader, frame.getClassName())));
            if (belongs) {
                names.add(thread.getName());
            }
        });
        return names;
    }

    private static boolean isOf(ClassLoader loader, String className) {
        try {
            return !className.startsWith("java.") && Class.forName(className, false, loader).getClassLoader() == loader;
        } catch (ClassNotFoundException | LinkageError notItsOwn) {
            return false;
        }
    }

    private String dump(String plugin) throws JMException {
        Path file = Path.of(context.getProperty("trivet.data")).resolve("log").resolve(plugin + "-held-"
                + System.nanoTime() + ".hprof");
        ManagementFactory.getPlatformMBeanServer().invoke(new ObjectName("com.sun.management:type=HotSpotDiagnostic"),
                "dumpHeap", new Object[] {file.toString(), true}, new String[] {"java.lang.String", "boolean"});
        return file.toString();
    }
}
