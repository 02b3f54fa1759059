package org.trivetpos.persistence.internal;

import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.h2.util.OsgiDataSourceFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.util.tracker.ServiceTracker;
import org.postgresql.osgi.PGDataSourceFactory;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.StoreHealth.Report;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.testkit.EmbeddedServer;
import org.trivetpos.testkit.MutableClock;

/** A Felix in the test's process with a real {@link ShopStore} in it. */
final class FrameworkShop implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(20);

    private final Framework framework;
    private final Path data;
    private final MutableClock clock = new MutableClock();
    private final Settings settings;
    private ShopStore store;

    /** On H2 in a file of the folder, as a shop without settings. */
    FrameworkShop(Path folder) throws Exception {
        this(folder, new Settings("", "sa", ""));
    }

    static FrameworkShop onPostgres(Path folder) throws Exception {
        return new FrameworkShop(folder, new Settings(EmbeddedServer.freshDatabase(), "postgres", "postgres"));
    }

    private FrameworkShop(Path folder, Settings settings) throws Exception {
        this.settings = settings;
        data = folder.resolve("data");
        Map<String, String> config = new HashMap<>();
        config.put(Constants.FRAMEWORK_STORAGE, folder.resolve("felix").toString());
        config.put(Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        config.put("felix.log.level", "1");
        config.put("trivet.data", data.toString());
        config.put(Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA, "jakarta.persistence,org.hibernate.proxy,"
                + "org.hibernate.bytecode.spi,org.hibernate.engine.spi,org.hibernate.bytecode.enhance.spi");
        framework = new FrameworkFactory().newFramework(config);
        framework.start();
        store = open();
    }

    private ShopStore open() {
        ShopStore opened = new ShopStore(context(), settings, clock);
        opened.addDriver(new OsgiDataSourceFactory(new org.h2.Driver()),
                Map.of(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS, "org.h2.Driver"));
        opened.addDriver(new PGDataSourceFactory(),
                Map.of(DataSourceFactory.OSGI_JDBC_DRIVER_CLASS, "org.postgresql.Driver"));
        return opened;
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    MutableClock clock() {
        return clock;
    }

    ShopStore store() {
        return store;
    }

    ShopBackups backups() {
        return new ShopBackups(store, clock);
    }

    ShopSchemas schemas() {
        return new ShopSchemas(store);
    }

    Path file() {
        return data.resolve("store").resolve("trivet.mv.db");
    }

    Path data() {
        return data;
    }

    void reopen() {
        store.close();
        store = open();
    }

    Bundle install(RoomBundle room) throws Exception {
        try (InputStream jar = room.jar()) {
            Bundle bundle = context().installBundle("test:" + jar.hashCode(), jar);
            bundle.start();
            return bundle;
        }
    }

    Transactions transactions() throws Exception {
        return service(Transactions.class, null);
    }

    EntityUnit unit(String schema) throws Exception {
        return service(EntityUnit.class, "(schema=" + schema + ")");
    }

    boolean offersUnit(String schema) throws Exception {
        return !context().getServiceReferences(EntityUnit.class, "(schema=" + schema + ")").isEmpty();
    }

    private <T> T service(Class<T> type, @Nullable String filter) throws Exception {
        String wanted = "(&(objectClass=" + type.getName() + ")" + (filter == null ? "" : filter) + ")";
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context(), context().createFilter(wanted), null);
        tracker.open();
        T found = tracker.waitForService(SOON.toMillis());
        tracker.close();
        if (found == null) {
            throw new AssertionError("no " + wanted + "; health: " + store.report());
        }
        return found;
    }

    /** The state of the store as soon as it is as wanted. */
    Report awaitReport(Predicate<Report> wanted) {
        long deadline = System.nanoTime() + SOON.toNanos();
        Report seen = store.report();
        while (!wanted.test(seen)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("still " + seen);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            seen = store.report();
        }
        return seen;
    }

    @Override
    public void close() throws Exception {
        store.close();
        framework.stop();
        framework.waitForStop(SOON.toMillis());
    }

    private record Settings(String url, String user, String password) implements ShopStore.Settings {
        @Override
        public int pool_size() {
            return 8;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return ShopStore.Settings.class;
        }
    }
}
