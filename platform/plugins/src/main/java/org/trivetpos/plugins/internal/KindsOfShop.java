package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.identity.Permissions;
import org.trivetpos.journal.FreshStart;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.Texts;
import org.trivetpos.plugins.Plugins;
import org.trivetpos.plugins.ShopKind;
import org.trivetpos.plugins.ShopKindChosen;
import org.trivetpos.plugins.ShopKinds;

/**
 * Sets a new shop up as what it is to be. The choice is kept in {@code etc/trivet.shop} of the data folder, a feature
 * in a line: from there the program takes it again when an update has emptied the framework.
 */
@Component
public final class KindsOfShop implements ShopKinds {

    private static final Logger LOG = LoggerFactory.getLogger(KindsOfShop.class);
    /** Furnishes a new shop to try it; no kind, but it stands among them. */
    private static final String DEMO = "demo";
    private static final Limits OURS = new Limits(64 * Limits.MEGABYTE, 256 * Limits.MEGABYTE, 20_000);

    private final Program program;
    private final Path file;
    private final Disk disk = new Disk();
    private final Doorway door;
    private final Permissions permissions;
    private final Ledger ledger;
    private final Texts texts;
    private final ReentrantLock one = new ReentrantLock();
    private volatile Set<String> chosen;

    @Activate
    public KindsOfShop(BundleContext context, @Reference ProgramFeatures program, @Reference Doorway door,
            @Reference Permissions permissions, @Reference Ledger ledger, @Reference Texts texts,
            @Reference FreshStart start) {
        this(program, Path.of(context.getProperty("trivet.data")).resolve("etc/trivet.shop"), door, permissions,
                ledger, texts);
        if (start.begunWith().isPresent()) {
            leaveDemo();
        }
    }

    KindsOfShop(Program program, Path file, Doorway door, Permissions permissions, Ledger ledger, Texts texts) {
        this.program = program;
        this.door = door;
        this.file = file;
        this.permissions = permissions;
        this.ledger = ledger;
        this.texts = texts;
        this.chosen = read(file);
    }

    /** Whoever wiped the demo opens for real: his shop is set up by somebody, and not furnished at its next start. */
    void leaveDemo() {
        if (chosen.contains(DEMO)) {
            Set<String> wanted = new LinkedHashSet<>(chosen);
            wanted.remove(DEMO);
            try {
                keep(wanted);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void keep(Set<String> wanted) throws IOException {
        disk.createFolders(file.getParent());
        disk.keep(file, (String.join("\n", wanted) + "\n").getBytes(StandardCharsets.UTF_8));
        chosen = Collections.unmodifiableSet(wanted);
    }

    private static Set<String> read(Path file) {
        if (!Files.exists(file)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            Set<String> read = new LinkedHashSet<>();
            lines.map(String::strip).filter(line -> !line.isEmpty()).forEach(read::add);
            return Collections.unmodifiableSet(read);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public List<ShopKind> all() {
        Set<List<LocalText>> known = new HashSet<>();
        return program.kinds().stream().map(this::kind)
                .sorted(Comparator.comparingInt((ShopKind kind) -> kind.plugins().size()).thenComparing(ShopKind::id))
                .filter(kind -> known.add(kind.plugins())).toList();
    }

    private ShopKind kind(String id) {
        String key = "plugins.kind-of-shop." + id;
        LocalText plain = LocalText.same(program.description(id));
        return new ShopKind(id, words(key, plain), words(key + ".about", plain),
                program.plugins(id).stream().map(Program.Part::file).map(KindsOfShop::name).toList());
    }

    /** A kind that nobody has written words for says what its feature says. */
    private LocalText words(String key, LocalText otherwise) {
        return texts.knows(Locale.ENGLISH, key)
                ? new LocalText(texts.text(Locale.CHINESE, key), texts.text(Locale.ENGLISH, key)) : otherwise;
    }

    private static LocalText name(Path jar) {
        try {
            return Headers.of(OpenedJar.read(jar, OURS)).text(Constants.BUNDLE_NAME);
        } catch (IOException unreadable) {
            LOG.warn("{} of the program cannot be read", jar, unreadable);
            return LocalText.same(jar.getFileName().toString());
        }
    }

    @Override
    public Set<String> chosen() {
        return chosen;
    }

    @Override
    public void choose(@Nullable CommandContext context, String kind) {
        if (context != null) {
            permissions.require(context, Plugins.MANAGE);
        }
        if (!program.kinds().contains(kind)) {
            throw Refusal.of("plugins.no-kind", kind).asException();
        }
        if (!one.tryLock()) {
            throw Refusal.of("plugins.busy").asException();
        }
        try {
            if (!chosen.contains(kind)) {
                bring(context, kind);
            }
        } finally {
            one.unlock();
        }
    }

    private void bring(@Nullable CommandContext context, String kind) {
        try {
            program.bring(kind);
            // the framework brought back what somebody had taken out on purpose
            door.restore();
            Set<String> wanted = new LinkedHashSet<>(chosen);
            wanted.add(kind);
            keep(wanted);
        } catch (Exception failure) {
            LOG.error("the shop could not be set up as {}", kind, failure);
            takeBack(kind);
            throw Refusal.of("plugins.kind-failed", Trial.words(failure)).asException();
        }
        ledger.write(context, kind, new ShopKindChosen(kind, Ledger.by(context)));
    }

    private void takeBack(String kind) {
        try {
            program.takeBack(kind);
        } catch (Exception failure) {
            LOG.warn("what had come of {} stays; it is used when it is chosen again", kind, failure);
        }
    }
}
