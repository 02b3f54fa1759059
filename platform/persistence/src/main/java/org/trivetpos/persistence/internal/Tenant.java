package org.trivetpos.persistence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.StoreUnavailableException;

/** A bundle with a schema: migrated, offered its unit, and at its end drained and closed. */
final class Tenant {

    private static final Logger LOG = LoggerFactory.getLogger(Tenant.class);
    private static final Duration DRAIN = Duration.ofSeconds(5);

    private final Bundle bundle;
    private final String schema;
    private final SharedTransactions transactions;
    private final Migrations migrations;
    private final Health health;
    private CompletableFuture<Void> work = CompletableFuture.completedFuture(null);
    private volatile boolean leaving;
    private volatile boolean settled;
    private @Nullable JpaUnit unit;
    private @Nullable ServiceRegistration<EntityUnit> offered;

    Tenant(Bundle bundle, String schema, SharedTransactions transactions, Migrations migrations, Health health) {
        this.bundle = bundle;
        this.schema = schema;
        this.transactions = transactions;
        this.migrations = migrations;
        this.health = health;
    }

    String schema() {
        return schema;
    }

    /**
     * Brings the tables up to date and offers the unit, which starts the components that wait for it; they may use it
     * at once, so the session factory is built by threads that never wait for components.
     */
    void start(Executor openers, Executor builders) {
        work = CompletableFuture.runAsync(() -> settleIn(builders), openers);
    }

    private void settleIn(Executor builders) {
        try {
            migrations.migrate(new SchemaScripts(schema, scripts()));
            List<Class<?>> entities = entities();
            JpaUnit fresh = new JpaUnit(schema, transactions, entities);
            CompletableFuture<Void> built = CompletableFuture.runAsync(
                    () -> fresh.build(bundle.adapt(BundleWiring.class).getClassLoader(), null), builders);
            offer(fresh);
            built.join();
            settle();
        } catch (CompletionException failure) {
            fail(Refusal.of("persistence.mapping-failed", schema, Troubles.words(failure.getCause())),
                    failure.getCause());
        } catch (StoreUnavailableException refused) {
            fail(refused.refusal(), refused);
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError failure) {
            fail(Refusal.of("persistence.mapping-failed", schema, Troubles.words(failure)), failure);
        }
    }

    private synchronized void offer(JpaUnit fresh) {
        BundleContext context = bundle.getBundleContext();
        if (leaving || context == null) {
            return;
        }
        Dictionary<String, Object> properties = new Hashtable<>(Map.of("schema", schema));
        unit = fresh;
        offered = context.registerService(EntityUnit.class, fresh, properties);
    }

    private synchronized void settle() {
        settled = offered != null && !leaving;
    }

    private void fail(Refusal told, Throwable failure) {
        if (leaving) {
            return;
        }
        LOG.error("{} is not offered its schema {}; update or remove it", bundle, schema, failure);
        health.room(schema, told);
        withdraw();
    }

    private synchronized void withdraw() {
        settled = false;
        ServiceRegistration<EntityUnit> before = offered;
        offered = null;
        if (before != null) {
            try {
                before.unregister();
            } catch (IllegalStateException bundleAlreadyStopped) {
                LOG.debug("the framework withdrew the unit {} with its bundle", schema);
            }
        }
    }

    void close() {
        leaving = true;
        health.roomLeft(schema);
        withdraw();
        work.join();
        JpaUnit leavingUnit;
        synchronized (this) {
            leavingUnit = unit;
            unit = null;
        }
        withdraw();
        if (leavingUnit != null) {
            leavingUnit.close(DRAIN);
        }
    }

    /** True while its unit is offered and can be used. */
    boolean settled() {
        return settled;
    }

    int newestVersion() {
        List<String> names = new ArrayList<>();
        Enumeration<URL> entries = bundle.findEntries("db/" + schema, "*.sql", false);
        while (entries != null && entries.hasMoreElements()) {
            names.add(fileName(entries.nextElement()));
        }
        return SchemaScripts.newest(names);
    }

    Map<String, String> scripts() throws IOException {
        Map<String, String> scripts = new TreeMap<>();
        Enumeration<URL> entries = bundle.findEntries("db/" + schema, "*.sql", false);
        while (entries != null && entries.hasMoreElements()) {
            URL entry = entries.nextElement();
            try (InputStream in = entry.openStream()) {
                scripts.put(fileName(entry), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return scripts;
    }

    private static String fileName(URL entry) {
        return entry.getPath().substring(entry.getPath().lastIndexOf('/') + 1);
    }

    private List<Class<?>> entities() throws ClassNotFoundException {
        String header = bundle.getHeaders("").get("Trivet-Entities");
        List<Class<?>> entities = new ArrayList<>();
        if (header != null && !header.isBlank()) {
            for (String name : header.split(",")) {
                entities.add(bundle.loadClass(name.strip()));
            }
        }
        return entities;
    }
}
