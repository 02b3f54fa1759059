package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.Texts;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.Plan;
import org.trivetpos.plugins.Plugins;

/**
 * A folder for people who would rather copy a file than type a command: a jar that is put into {@code plugins/drop} of
 * the data folder is installed, or its words say why not. Afterwards it lies in {@code done} or in {@code refused}
 * with a text of the same name beside it. Nothing is forced here.
 */
@Component(service = DropFolder.class, immediate = true)
public final class DropFolder {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    /** The room of plugins is made when somebody first asks for it: not while a cashier waits for the login page. */
    private static final Duration LOGIN_FIRST = Duration.ofSeconds(5);

    private final Supplier<Plugins> plugins;
    private final Texts texts;
    private final Path folder;
    private final Map<Path, Seen> seen = new HashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("plugins-drop").factory());

    @Activate
    public DropFolder(BundleContext context, @Reference ComponentServiceObjects<Plugins> plugins,
            @Reference Texts texts) {
        this(Path.of(context.getProperty("trivet.data")).resolve("plugins/drop"), plugins::getService, texts);
        thread.scheduleWithFixedDelay(this::look, LOGIN_FIRST.toMillis(), LOOK_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    DropFolder(Path folder, Supplier<Plugins> plugins, Texts texts) {
        this.folder = folder;
        this.plugins = plugins;
        this.texts = texts;
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            LOG.warn("the folder {} cannot be made; plugins can still be installed elsewhere", folder, failure);
        }
    }

    @Deactivate
    public void close() {
        thread.shutdown();
    }

    private record Seen(long bytes, FileTime at) { }

    /** One look: a file that has not changed since the look before is whole. */
    void look() {
        Plugins house = plugins.get();
        if (house == null) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .filter(Files::isRegularFile).sorted().toList();
            seen.keySet().retainAll(jars);
            for (Path jar : jars) {
                Seen now = new Seen(Files.size(jar), Files.getLastModifiedTime(jar));
                if (now.equals(seen.put(jar, now))) {
                    seen.remove(jar);
                    take(house, jar);
                }
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warn("the folder {} cannot be looked at; the next look tries again", folder, failure);
        }
    }

    private void take(Plugins house, Path jar) throws IOException {
        try {
            Plan plan = house.plan(new Change.Install(jar));
            house.carryOut(null, plan, false);
            LOG.info("plugin {} {} came from the folder", plan.id(), plan.to());
            put(jar, "done", "");
        } catch (RefusedException refused) {
            if (refused.refusal().code().equals("plugins.busy")) {
                return;
            }
            LOG.warn("{} was not installed: {}", jar, texts.text(Locale.ENGLISH, refused.refusal()));
            put(jar, "refused", words(refused.refusal()));
        }
    }

    private String words(Refusal refusal) {
        return texts.text(Locale.CHINESE, refusal) + "\n\n" + texts.text(Locale.ENGLISH, refusal) + "\n";
    }

    private void put(Path jar, String where, String words) throws IOException {
        Path there = Files.createDirectories(folder.resolve(where));
        Files.move(jar, there.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        if (!words.isEmpty()) {
            Files.writeString(there.resolve(jar.getFileName() + ".txt"), words);
        }
    }
}
