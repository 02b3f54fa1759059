package org.trivetpos.plugins.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.resolver.Resolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.identity.Permissions;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.persistence.Schemas;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.plugins.Available;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.InstalledPlugin;
import org.trivetpos.plugins.KeptData;
import org.trivetpos.plugins.Offering;
import org.trivetpos.plugins.Plan;
import org.trivetpos.plugins.PluginDataPurged;
import org.trivetpos.plugins.PluginFile;
import org.trivetpos.plugins.Plugins;
import org.trivetpos.plugins.Signer;

/** Lets plugins in, changes them and lets them go, one at a time, while the shop trades. */
@Component
@Designate(ocd = PluginHouse.Config.class)
public final class PluginHouse implements Plugins {

    private static final Logger LOG = LoggerFactory.getLogger(PluginHouse.class);

    /** What a shop may set. */
    @ObjectClassDefinition(name = "Plugins")
    public @interface Config {

        @AttributeDefinition(description = "Size of a plugin's file at most, in megabytes")
        int most_megabytes() default 64;

        @AttributeDefinition(description = "Size of its entries at most, unpacked, in megabytes")
        int most_unpacked_megabytes() default 256;

        @AttributeDefinition(description = "Entries at most, those of jars in it included")
        int most_entries() default 20_000;

        @AttributeDefinition(description = "Seconds in which a plugin has to start and to pass its health check")
        int seconds_to_become_healthy() default 10;

        @AttributeDefinition(description = "Minutes in which a shop that dies may have died of a new plugin")
        int minutes_fresh() default 10;

        @AttributeDefinition(description = "Let plugins in that nobody trusted has signed: for their authors only")
        boolean developer_mode() default false;

        @AttributeDefinition(description = "Where to look for plugins: folders with jars, or addresses of indexes "
                + "of the OSGi Repository Specification")
        String[] repositories() default {};
    }

    private final Doorway door;
    private final TrustedSigners signers;
    private final PluginFiles files;
    private final Trusting trusting;
    private final Repositories repositories;
    private final Schemas schemas;
    private final Permissions permissions;
    private final Ledger ledger;
    private final Planner planner;
    private final Changing changing;
    private final Presence presence;
    private final boolean developerMode;
    private final Aftermath aftermath;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock one = new ReentrantLock();

    @Activate
    public PluginHouse(BundleContext context, @Reference Doorway door, @Reference Schemas schemas,
            @Reference ServiceComponentRuntime components, @Reference Ordering ordering,
            @Reference Guard guard, @Reference Permissions permissions, @Reference Ledger ledger,
            @Reference Before before, Config config) {
        this(context, Path.of(context.getProperty("trivet.data")).resolve("etc"), door, frameworks(context), schemas,
                new Components(components, schemas), new WaitingOrders(context, ordering, guard), permissions, ledger,
                before, config);
    }

    PluginHouse(BundleContext context, Path etc, Doorway door, Resolver resolver, Schemas schemas, Trial.Parts parts,
            Planner.Orders orders, Permissions permissions, Ledger ledger, Before before, Config config) {
        this.door = door;
        this.schemas = schemas;
        this.permissions = permissions;
        this.ledger = ledger;
        this.developerMode = config.developer_mode();
        TrustedSigners signers = new TrustedSigners(etc);
        Limits limits = new Limits(config.most_megabytes() * Limits.MEGABYTE,
                config.most_unpacked_megabytes() * Limits.MEGABYTE, config.most_entries());
        this.signers = signers;
        this.files = new PluginFiles(signers, limits);
        this.repositories = new Repositories(List.of(config.repositories()), files, limits,
                etc.resolveSibling("plugins").resolve("fetched"));
        this.planner = new Planner(door, files, new DryRun(door.bundles(), resolver), schemas, orders,
                developerMode);
        Swap swap = new Swap(door.bundles(), door.shelf(), schemas,
                new Trial(context, parts, Duration.ofSeconds(config.seconds_to_become_healthy())), before);
        this.trusting = new Trusting(signers, files, ledger);
        this.changing = new Changing(door, files, planner, swap, schemas, ledger);
        this.presence = new Presence(door, parts);
        this.aftermath = new Aftermath(door.shelf(), swap, ledger, one, Duration.ofMinutes(config.minutes_fresh()));
        aftermath.ofTheRunBefore(this::tell);
    }

    @Deactivate
    public void close() {
        aftermath.close();
    }

    /** The framework's own, which is always there; it declares no capability for it that a feature could find. */
    private static Resolver frameworks(BundleContext context) {
        return context.getService(context.getServiceReference(Resolver.class));
    }

    @Override
    public PluginFile check(Path file) {
        return files.read(file).file();
    }

    @Override
    public List<InstalledPlugin> installed() {
        return presence.all();
    }

    @Override
    public Plan plan(Change change) {
        return inWords(() -> planner.plan(change));
    }

    /** A database that cannot be used now says so itself. */
    private static <T> T inWords(Supplier<T> work) {
        try {
            return work.get();
        } catch (StoreUnavailableException unavailable) {
            throw unavailable.refusal().asException();
        }
    }

    @Override
    public boolean developerMode() {
        return developerMode;
    }

    @Override
    public void carryOut(@Nullable CommandContext context, Plan plan, boolean force) {
        alone(context, () -> {
            changing.carryOut(context, plan, force);
            aftermath.of(door.shelf().pending());
            return true;
        });
    }

    @Override
    public Offering available() {
        Offering far = repositories.all();
        return new Offering(Stream.concat(door.bundles().missing().stream().map(part ->
                new Available(part.id(), part.version(), Available.PROGRAM, "")), far.plugins().stream()).toList(),
                far.unread());
    }

    @Override
    public Path fetch(Available wanted) {
        return repositories.fetch(wanted);
    }

    @Override
    public List<Signer> signers() {
        return signers.all();
    }

    @Override
    public Signer trust(@Nullable CommandContext context, Path file) {
        return alone(context, () -> trusting.trust(context, file));
    }

    @Override
    public void revoke(@Nullable CommandContext context, String fingerprint) {
        alone(context, () -> {
            trusting.revoke(context, fingerprint);
            return true;
        });
    }

    @Override
    public List<KeptData> keptData() {
        Set<String> inUse = presence.schemasInUse();
        return inWords(() -> schemas.kept().stream().filter(kept -> !inUse.contains(kept.schema()))
                .map(kept -> new KeptData(kept.schema(), kept.rows())).toList());
    }

    @Override
    public void purge(@Nullable CommandContext context, String schema) {
        alone(context, () -> {
            KeptData kept = keptData().stream().filter(one -> one.schema().equals(schema)).findFirst()
                    .orElseThrow(() -> Refusal.of("plugins.no-data", schema).asException());
            schemas.purge(schema);
            ledger.write(context, schema, new PluginDataPurged(schema, kept.rows(), Ledger.by(context)));
            return kept;
        });
    }

    private <T> T alone(@Nullable CommandContext context, Supplier<T> change) {
        if (context != null) {
            permissions.require(context, MANAGE);
        }
        if (!one.tryLock()) {
            throw Refusal.of("plugins.busy").asException();
        }
        try {
            return inWords(change);
        } finally {
            one.unlock();
            tell();
        }
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        Runnable own = listener::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    private void tell() {
        for (Runnable listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException failure) {
                LOG.warn("a listener to plugins failed", failure);
            }
        }
    }
}
