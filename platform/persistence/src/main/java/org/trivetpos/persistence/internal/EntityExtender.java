package org.trivetpos.persistence.internal;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * Sees bundles that declare a schema, brings their tables up to date and offers them their unit. What failed is
 * remembered with the bundle: it is not tried again at every event.
 */
final class EntityExtender implements BundleTrackerCustomizer<Tenant>, AutoCloseable {

    private final SharedTransactions transactions;
    private final Migrations migrations;
    private final Health health;
    private final Map<Long, Tenant> tenants = new ConcurrentHashMap<>();
    private final ExecutorService openers = threads("store-open-");
    private final ExecutorService builders = threads("store-unit-");
    private final BundleTracker<Tenant> tracker;

    EntityExtender(BundleContext context, SharedTransactions transactions, Migrations migrations, Health health) {
        this.transactions = transactions;
        this.migrations = migrations;
        this.health = health;
        this.tracker = new BundleTracker<>(context, Bundle.STARTING | Bundle.ACTIVE, this);
    }

    void open() {
        tracker.open();
    }

    @Override
    public @Nullable Tenant addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        String schema = bundle.getHeaders("").get("Trivet-Schema");
        if (schema == null) {
            return null;
        }
        Tenant tenant = new Tenant(bundle, schema.strip(), transactions, migrations, health);
        tenants.put(bundle.getBundleId(), tenant);
        tenant.start(openers, builders);
        return tenant;
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, Tenant tenant) {
        // STARTING to ACTIVE changes nothing for its tables
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, Tenant tenant) {
        try {
            tenant.close();
        } finally {
            // has its schema until the last transaction is over
            tenants.remove(bundle.getBundleId());
        }
    }

    /** The newest migration of each schema that is present. */
    Map<String, Integer> newestVersions() {
        Map<String, Integer> newest = new TreeMap<>();
        tenants.values().forEach(tenant -> newest.merge(tenant.schema(), tenant.newestVersion(), Math::max));
        return newest;
    }

    /** The migrations of each schema that is offered now. */
    Map<String, SchemaScripts> scripts() throws IOException {
        Map<String, SchemaScripts> all = new TreeMap<>();
        for (Tenant tenant : tenants.values()) {
            if (tenant.settled()) {
                all.put(tenant.schema(), new SchemaScripts(tenant.schema(), tenant.scripts()));
            }
        }
        return all;
    }

    /** True while a bundle with this schema is running, be its unit offered or not. */
    boolean has(String schema) {
        return tenants.values().stream().anyMatch(tenant -> tenant.schema().equals(schema));
    }

    boolean offers(String schema) {
        return tenants.values().stream().anyMatch(tenant -> tenant.schema().equals(schema) && tenant.settled());
    }

    @Override
    public void close() {
        tracker.close();
        openers.shutdown();
        builders.shutdown();
    }

    private static ExecutorService threads(String name) {
        return Executors.newFixedThreadPool(2, Thread.ofPlatform().name(name, 1).daemon().factory());
    }
}
