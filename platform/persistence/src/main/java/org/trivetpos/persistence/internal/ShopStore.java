package org.trivetpos.persistence.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.StoreHealth;
import org.trivetpos.persistence.StoreUnavailableException;

/**
 * Opens the shop's database and offers it; keeps trying while it cannot be opened, and says why meanwhile.
 */
@Component(service = {StoreHealth.class, ShopStore.class}, immediate = true,
        configurationPid = "org.trivetpos.persistence")
@Designate(ocd = ShopStore.Settings.class)
public final class ShopStore implements StoreHealth {

    private static final Logger LOG = LoggerFactory.getLogger(ShopStore.class);

    /** Where the database is. Without settings: an H2 file in the data folder. */
    @ObjectClassDefinition(name = "Trivet store")
    public @interface Settings {

        @AttributeDefinition(description = "jdbc:h2:file:... or jdbc:postgresql:...; empty: a file in the data folder")
        String url() default "";

        @AttributeDefinition(description = "user of the database")
        String user() default "sa";

        @AttributeDefinition(type = AttributeType.PASSWORD, description = "password of that user")
        String password() default "";

        @AttributeDefinition(description = "connections at most")
        int pool_size() default 16;
    }

    private final BundleContext context;
    private final Clock clock;
    private final Path data;
    private final Map<String, DataSourceFactory> drivers = new ConcurrentHashMap<>();
    private final StoreFolder folder;
    private final Health health = new Health();
    private final StoreWatch watch = new StoreWatch(health);
    private final ReentrantLock lock = new ReentrantLock();
    private volatile StoreAddress address;
    private volatile @Nullable OpenStore open;
    private @Nullable Boolean closedProperly;
    private boolean closed;

    @Activate
    public ShopStore(BundleContext context, Settings settings, @Reference Clock clock) {
        this.context = context;
        this.clock = clock;
        this.data = StoreFolder.dataOf(context);
        this.address = StoreAddress.of(data, settings);
        this.folder = new StoreFolder(data.resolve("store"));
        health.opening(true);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addDriver(DataSourceFactory factory, Map<String, Object> properties) {
        drivers.put(String.valueOf(properties.get(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS)), factory);
        watch.now(this::tryToOpen);
    }

    void removeDriver(DataSourceFactory factory) {
        drivers.values().remove(factory);
    }

    /** Another database: the one before is closed, and the services of this component stay. */
    @Modified
    void configure(Settings settings) {
        lock.lock();
        try {
            StoreAddress wanted = StoreAddress.of(data, settings);
            if (!closed && !wanted.equals(address)) {
                closeStore();
                address = wanted;
                watch.now(this::tryToOpen);
            }
        } finally {
            lock.unlock();
        }
    }

    private void tryToOpen() {
        lock.lock();
        try {
            if (closed || open != null || drivers.get(address.driver()) == null) {
                return;
            }
            open();
        } catch (StoreUnavailableException refused) {
            LOG.error("the store {} is not open and is tried again every few seconds: {}", address,
                    refused.getMessage());
            LOG.debug("why", refused);
            health.trouble(refused.refusal().code().startsWith("persistence.damaged") ? State.DAMAGED
                    : State.UNREACHABLE, refused.refusal());
            watch.later(this::tryToOpen);
        } finally {
            lock.unlock();
        }
    }

    private void open() {
        folder.mustBeWritable();
        folder.settle(address, this::source, clock.instant());
        boolean clean = closedProperly();
        health.opening(clean);
        OpenStore fresh = new OpenStore(context, address, source(address), health, !clean, this::onTrouble);
        open = fresh;
        closedProperly = true;
        health.sound();
        watch.start(fresh.database(), folder, clock, clean);
        fresh.offer(context);
    }

    /** Asked of the marker once: a second attempt to open finds the marker of the first. */
    private boolean closedProperly() {
        Boolean known = closedProperly;
        if (known == null) {
            try {
                known = folder.markOpen();
            } catch (IOException failure) {
                throw refused("persistence.folder", failure, address.shown());
            }
            closedProperly = known;
        }
        return known;
    }

    private void onTrouble(StoreUnavailableException trouble) {
        health.trouble(trouble.refusal().code().startsWith("persistence.damaged") ? State.DAMAGED : State.UNREACHABLE,
                trouble.refusal());
        OpenStore now = open;
        if (now != null) {
            watch.untilItAnswers(now.database());
        }
    }

    DataSource source(StoreAddress where) {
        DataSourceFactory factory = drivers.get(where.driver());
        if (factory == null) {
            throw refused("persistence.no-driver", null, where.shown());
        }
        return where.source(factory);
    }

    @Override
    public Report report() {
        return health.report();
    }

    @Override
    public List<Refusal> troubles() {
        return health.troubles();
    }

    /** Runs a change of the closed store's files, then opens it again; undone and opened again when that fails. */
    void whileClosed(Path restored, FileChange change, FileChange undo) {
        lock.lock();
        try {
            closeStore();
            try {
                change.make();
                open();
                opened().noteRestored(restored.getFileName().toString(), clock.instant());
            } catch (IOException | SQLException | RuntimeException failure) {
                closeStore();
                undo.makeOrRefuse();
                open();
                throw refused("persistence.restore-failed", failure, Troubles.words(failure));
            }
        } finally {
            lock.unlock();
        }
    }

    /** Closes the store for work that fills another one, and opens that; or itself, once it can, if that fails. */
    void moveTo(StoreAddress next, FileChange work) throws IOException, SQLException {
        lock.lock();
        StoreAddress before = address;
        try {
            if (closed) {
                throw refused("persistence.not-open", null);
            }
            closeStore();
            work.make();
            address = next;
            open();
        } catch (IOException | SQLException | RuntimeException failure) {
            closeStore();
            address = before;
            tryToOpen();
            throw failure;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public @Nullable Refusal check() {
        Database database = opened().database();
        try (Connection connection = database.ownConnection()) {
            return new TableCheck(connection, database.dialect()).everything(() -> false);
        } catch (SQLException failure) {
            throw refused("persistence.broken", failure, address.shown(), Troubles.words(failure));
        }
    }

    Optional<Refusal> roomTrouble(String schema) {
        return health.ofRoom(schema);
    }

    boolean offers(String schema) {
        OpenStore now = open;
        return now != null && now.extender().offers(schema);
    }

    StoreFolder folder() {
        return folder;
    }

    OpenStore opened() {
        OpenStore now = open;
        if (now == null) {
            throw refused("persistence.not-open", null);
        }
        return now;
    }

    private void closeStore() {
        OpenStore now = open;
        open = null;
        watch.stop();
        if (now != null) {
            now.close();
        }
    }

    @Deactivate
    void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            closeStore();
            watch.close();
            if (Boolean.TRUE.equals(closedProperly)) {
                folder.markClosed();
            }
        } catch (IOException failure) {
            LOG.warn("the next start will take this stop for an unclean one: {}", failure.toString());
        } finally {
            lock.unlock();
        }
    }

    StoreAddress address() {
        return address;
    }

    static StoreUnavailableException refused(String key, @Nullable Throwable cause, Object... args) {
        return new StoreUnavailableException(Refusal.of(key, args),
                cause == null ? new IllegalStateException(key) : cause);
    }
}
