package org.trivetpos.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One embedded PostgreSQL for the tests of a JVM; it ends with the JVM. Its fsync is off: never measure on it. */
public final class EmbeddedServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private EmbeddedServer() { }

    /** Address of a new database in it, for user and password {@code postgres}. */
    public static String freshDatabase() {
        EmbeddedPostgres server = Holder.SERVER;
        String name = "shop" + DATABASES.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement create = connection.createStatement()) {
            create.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException("the embedded PostgreSQL does not answer", failure);
        }
        return server.getJdbcUrl("postgres", name);
    }

    private static final class Holder {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
