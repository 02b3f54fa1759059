package org.trivetpos.persistence.internal;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistry;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.boot.registry.classloading.internal.TcclLookupPrecedence;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions.Dialect;

/** The session factory of one bundle. Built while the shop starts; who needs it before that waits. */
public final class JpaUnit implements EntityUnit {

    private static final Logger LOG = LoggerFactory.getLogger(JpaUnit.class);

    private final String schema;
    private final SharedTransactions transactions;
    private final List<Class<?>> entities;
    private final CompletableFuture<Built> built = new CompletableFuture<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition released = lock.newCondition();
    private int users;
    private boolean closing;

    /** @param entities may be empty, for a bundle with tables of its own and plain JDBC */
    public JpaUnit(String schema, SharedTransactions transactions, List<Class<?>> entities) {
        this.schema = schema;
        this.transactions = transactions;
        this.entities = List.copyOf(entities);
    }

    /**
     * Builds the session factory; takes a second or two for the first unit of a process and a tenth of that afterwards.
     *
     * @param bundle         loads the entities and what Hibernate generates for them
     * @param validateAgainst compares the entities with the tables there, or null to trust the migrations
     */
    public void build(ClassLoader bundle, @Nullable DataSource validateAgainst) {
        if (entities.isEmpty()) {
            return;
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SessionFactory.class.getClassLoader());
        try {
            built.complete(assemble(bundle, validateAgainst));
        } catch (RuntimeException | LinkageError failure) {
            built.completeExceptionally(failure);
            throw failure;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Built assemble(ClassLoader bundle, @Nullable DataSource validateAgainst) {
        BootstrapServiceRegistryBuilder builder = new BootstrapServiceRegistryBuilder()
                .applyClassLoader(bundle).applyClassLoader(SessionFactory.class.getClassLoader());
        builder.applyTcclLookupPrecedence(TcclLookupPrecedence.NEVER);
        BootstrapServiceRegistry boot = builder.build();
        StandardServiceRegistry services = new StandardServiceRegistryBuilder(boot)
                .applySettings(settings(validateAgainst)).build();
        try {
            MetadataSources sources = new MetadataSources(services);
            entities.forEach(sources::addAnnotatedClass);
            return new Built(boot, services, sources.buildMetadata().buildSessionFactory());
        } catch (RuntimeException | LinkageError failure) {
            StandardServiceRegistryBuilder.destroy(services);
            BootstrapServiceRegistryBuilder.destroy(boot);
            throw failure;
        }
    }

    private Map<String, Object> settings(@Nullable DataSource validateAgainst) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("hibernate.default_schema", schema);
        settings.put("hibernate.jdbc.batch_size", 50);
        settings.put("hibernate.order_inserts", true);
        settings.put("hibernate.order_updates", true);
        settings.put("hibernate.session_factory_name_is_jndi", false);
        settings.put("hibernate.cache.use_second_level_cache", false);
        // what would only cost time at the start: no mapping files, no bean validation, no reflection optimizer
        settings.put("hibernate.xml_mapping_enabled", false);
        settings.put("hibernate.bytecode.use_reflection_optimizer", false);
        settings.put("jakarta.persistence.validation.mode", "none");
        if (validateAgainst != null) {
            settings.put("hibernate.connection.datasource", validateAgainst);
            settings.put("hibernate.hbm2ddl.auto", "validate");
        } else {
            settings.put("hibernate.hbm2ddl.auto", "none");
            settings.put("hibernate.boot.allow_jdbc_metadata_access", false);
            boolean h2 = transactions.dialect() == Dialect.H2;
            settings.put("jakarta.persistence.database-product-name", h2 ? "H2" : "PostgreSQL");
            settings.put("jakarta.persistence.database-major-version", h2 ? 2 : 16);
            settings.put("jakarta.persistence.database-minor-version", h2 ? 4 : 0);
        }
        return settings;
    }

    @Override
    public String schema() {
        return schema;
    }

    @Override
    public EntityManager entityManager() {
        if (entities.isEmpty()) {
            throw new IllegalStateException("schema " + schema + " has no entities; use Transactions.connection()");
        }
        return transactions.running().session(this);
    }

    Session open(java.sql.Connection participant) {
        SessionFactory factory = factory();
        lock.lock();
        try {
            if (closing) {
                throw new IllegalStateException("schema " + schema + " is leaving");
            }
            users++;
        } finally {
            lock.unlock();
        }
        Session session = factory.withOptions().connection(participant).openSession();
        session.beginTransaction();
        return session;
    }

    private SessionFactory factory() {
        try {
            return built.join().factory();
        } catch (CompletionException failure) {
            throw new IllegalStateException("the entities of schema " + schema + " could not be mapped",
                    failure.getCause());
        }
    }

    void release(Session session) {
        try {
            session.close();
        } finally {
            lock.lock();
            try {
                users--;
                released.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Lets running transactions end, then closes the factory; after the time limit it is closed under them. */
    public void close(Duration limit) {
        lock.lock();
        try {
            closing = true;
            long nanos = limit.toNanos();
            while (users > 0 && nanos > 0) {
                nanos = released.awaitNanos(nanos);
            }
            if (users > 0) {
                LOG.warn("schema {} is closed under {} transactions that did not end in {}", schema, users, limit);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        if (built.isDone() && !built.isCompletedExceptionally()) {
            built.join().close();
        }
    }

    private record Built(BootstrapServiceRegistry boot, StandardServiceRegistry services, SessionFactory factory) {

        void close() {
            factory.close();
            StandardServiceRegistryBuilder.destroy(services);
            BootstrapServiceRegistryBuilder.destroy(boot);
        }
    }
}
