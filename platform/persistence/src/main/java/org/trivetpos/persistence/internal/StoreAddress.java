package org.trivetpos.persistence.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.osgi.service.jdbc.DataSourceFactory;
import org.trivetpos.persistence.Transactions.Dialect;

/**
 * Where the store is. Settings that the promise of durability rests on are added to an H2 address that lacks them.
 *
 * @param url      JDBC address
 * @param poolSize connections at most
 */
public record StoreAddress(String url, String user, String password, int poolSize) {

    /** {@link H2Engine} decides when the file is written; an address with it would undo that with each connection. */
    private static final Pattern WRITE_DELAY = Pattern.compile(";\\s*WRITE_DELAY\\s*=[^;]*", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> H2_SETTINGS = new TreeMap<>(Map.of(
            "DB_CLOSE_ON_EXIT", "FALSE",
            "QUERY_CACHE_SIZE", "256",
            "LOCK_TIMEOUT", "10000"));

    public StoreAddress {
        if (url.startsWith("jdbc:h2:")) {
            url = withSettings(url);
        } else if (url.startsWith("jdbc:postgresql:") && !url.contains("reWriteBatchedInserts")) {
            url = url + (url.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
        }
    }

    private static String withSettings(String url) {
        StringBuilder whole = new StringBuilder(WRITE_DELAY.matcher(url).replaceAll(""));
        H2_SETTINGS.forEach((name, value) -> {
            if (!url.toUpperCase(Locale.ROOT).contains(";" + name + "=")) {
                whole.append(';').append(name).append('=').append(value);
            }
        });
        return whole.toString();
    }

    /** What the configuration says. */
    static StoreAddress of(Path data, ShopStore.Settings settings) {
        String url = settings.url().isBlank() ? defaultUrl(data) : settings.url();
        return new StoreAddress(url, settings.user(), settings.password(), settings.pool_size());
    }

    /** The store of a shop that has not configured any: an H2 file in its data folder. */
    public static String defaultUrl(Path data) {
        return "jdbc:h2:file:" + data.resolve("store").resolve("trivet").toAbsolutePath();
    }

    public Dialect dialect() {
        if (url.startsWith("jdbc:h2:")) {
            return Dialect.H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return Dialect.POSTGRESQL;
        }
        throw new IllegalArgumentException("a store is on H2 or on PostgreSQL: " + url);
    }

    /** Class name by which the driver's {@code DataSourceFactory} is found. */
    public String driver() {
        return dialect() == Dialect.H2 ? "org.h2.Driver" : "org.postgresql.Driver";
    }

    /** The file of an embedded H2 store; none in memory or on a server. */
    public Optional<Path> file() {
        if (!url.startsWith("jdbc:h2:file:")) {
            return Optional.empty();
        }
        String path = url.substring("jdbc:h2:file:".length()).split(";", 2)[0];
        return Optional.of(Path.of(path + ".mv.db"));
    }

    /** The same kind of store in another file. */
    StoreAddress inFile(Path mvDb) {
        String path = mvDb.toAbsolutePath().toString();
        return new StoreAddress("jdbc:h2:file:" + path.substring(0, path.length() - ".mv.db".length()), user, password,
                poolSize);
    }

    /** @throws StoreUnavailableException if the driver does not take it */
    DataSource source(DataSourceFactory factory) {
        Properties properties = new Properties();
        properties.put(DataSourceFactory.JDBC_URL, url);
        properties.put(DataSourceFactory.JDBC_USER, user);
        properties.put(DataSourceFactory.JDBC_PASSWORD, password);
        try {
            return factory.createDataSource(properties);
        } catch (SQLException failure) {
            throw new Troubles(this).atOpening(failure).asException(failure);
        }
    }

    /** The same store, of which nothing can be changed. */
    StoreAddress readOnly() {
        return new StoreAddress(url + ";ACCESS_MODE_DATA=r", user, password, poolSize);
    }

    /** For people: without settings and password. */
    String shown() {
        return url.split("[;?]", 2)[0];
    }

    @Override
    public String toString() {
        return shown();
    }
}
