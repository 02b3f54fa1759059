package org.trivetpos.persistence.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.Transactions.Dialect;

/**
 * The order to give the store up, as a file {@code begin-anew} with the note for the new one. It is carried out before
 * the store is opened, in one step that is there or is not: an H2 file is replaced by another, the schemas of a server
 * in one transaction. A store that holds the note already was replaced before a crash, and only the file is left over.
 */
final class BeginAnew {

    static final String NAME = "begin-anew";
    static final String TABLE = "create table if not exists persistence.begun (note varchar(4000) not null)";
    private static final Logger LOG = LoggerFactory.getLogger(BeginAnew.class);

    private final Path folder;
    private final Path order;

    BeginAnew(Path folder) {
        this.folder = folder;
        this.order = folder.resolve(NAME);
    }

    /** Durable when it returns. */
    void order(String note, StoreAddress address) {
        if (address.dialect() == Dialect.H2 && address.file().isEmpty()) {
            throw new IllegalStateException("a store in memory is given up by a restart: " + address);
        }
        Path draft = order.resolveSibling(NAME + ".part");
        try {
            try (FileChannel file = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(note.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Files.move(draft, order, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw ShopStore.refused("persistence.folder", failure, folder.toString());
        }
    }

    /** @throws StoreUnavailableException in words; the order stays, and so does the store */
    void carryOut(StoreAddress address, WaitingCopy.StoreSource sources) {
        if (Files.notExists(order)) {
            return;
        }
        try {
            String note = Files.readString(order);
            if (address.dialect() == Dialect.H2) {
                inFile(address, sources, note);
            } else {
                onServer(sources.of(address), note);
            }
            // copies of single schemas are of the store that is gone, and their numbers are given anew
            deleteAll(folder.resolve("saved"));
            Files.delete(order);
            LOG.info("the store {} was given up and begins anew", address);
        } catch (SQLException failure) {
            throw new Troubles(address).atOpening(failure).asException(failure);
        } catch (IOException failure) {
            throw ShopStore.refused("persistence.folder", failure, folder.toString());
        }
    }

    private static void inFile(StoreAddress address, WaitingCopy.StoreSource sources, String note)
            throws SQLException, IOException {
        Path file = address.file().orElseThrow();
        if (Files.exists(file)) {
            try (Connection connection = sources.of(address).getConnection()) {
                if (isBegun(connection, note)) {
                    return;
                }
            }
            mustBeClosed(file, address);
        }
        Path fresh = file.resolveSibling("beginning.mv.db");
        Files.deleteIfExists(fresh);
        try (Connection connection = sources.of(address.inFile(fresh)).getConnection()) {
            begin(connection, note);
        }
        try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A check of the tables may have kept it open; a file that is replaced under it would go on behind our back. */
    private static void mustBeClosed(Path file, StoreAddress address) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock ours = channel.tryLock()) {
            if (ours != null) {
                return;
            }
        } catch (OverlappingFileLockException openHere) {
            throw ShopStore.refused("persistence.in-use", openHere, address.shown());
        }
        throw ShopStore.refused("persistence.in-use", null, address.shown());
    }

    private static void onServer(DataSource source, String note) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            if (isBegun(connection, note)) {
                return;
            }
            try (Statement statement = connection.createStatement()) {
                for (String schema : PostgresCopies.schemas(connection)) {
                    statement.execute("drop schema \"" + schema + "\" cascade");
                }
            }
            begin(connection, note);
            connection.commit();
        }
    }

    private static void begin(Connection connection, String note) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema persistence");
            statement.execute(TABLE);
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into persistence.begun (note) values (?)")) {
            insert.setString(1, note);
            insert.executeUpdate();
        }
    }

    private static boolean isBegun(Connection connection, String note) throws SQLException {
        return !SchemaFacts.texts(connection, "select table_name from information_schema.tables"
                + " where lower(table_schema) = 'persistence' and lower(table_name) = 'begun'").isEmpty()
                && noteIn(connection).filter(note::equals).isPresent();
    }

    /** What a store that knows the table was begun with. */
    static Optional<String> noteIn(Connection connection) throws SQLException {
        return SchemaFacts.texts(connection, "select note from persistence.begun").stream().findFirst();
    }

    private static void deleteAll(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            List<Path> files;
            try (Stream<Path> inside = Files.list(folder)) {
                files = inside.filter(Files::isRegularFile).toList();
            }
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }
}
