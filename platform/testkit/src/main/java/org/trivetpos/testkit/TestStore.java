package org.trivetpos.testkit;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.Readers;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.internal.BundleJournal;
import org.trivetpos.journal.internal.Followers;
import org.trivetpos.journal.internal.OnceCommands;
import org.trivetpos.journal.internal.River;
import org.trivetpos.journal.internal.Upcasters;
import org.trivetpos.journal.spi.FactReader;
import org.trivetpos.journal.spi.FactUpcaster;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.kernel.Texts;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.kernel.internal.LiveTexts;
import org.trivetpos.kernel.spi.TextSource;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.persistence.internal.Database;
import org.trivetpos.persistence.internal.JpaUnit;
import org.trivetpos.persistence.internal.Migrations;
import org.trivetpos.persistence.internal.SchemaScripts;
import org.trivetpos.persistence.internal.SharedTransactions;
import org.trivetpos.persistence.internal.StoreAddress;

/**
 * A shop's store with the real transactions and the real journal, without a container:
 * <pre>
 * try (TestStore store = TestStore.h2()) {
 *     EntityUnit unit = store.unit("menu", JpaItem.class, JpaItem.class, JpaCategory.class);
 *     JpaMenu menu = new JpaMenu(store.transactions(), unit, store.journal(), store.commands(), store.ids());
 *     ...
 * }
 * </pre>
 */
public final class TestStore implements AutoCloseable {

    static {
        if (System.getProperty("org.jboss.logging.provider") == null) {
            System.setProperty("org.jboss.logging.provider", "slf4j");
        }
    }

    private static final int POOL = 16;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final StoreAddress address;
    private final DataSource source;
    private final Clock clock;
    private final Ids ids;
    private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
    private final Database database;
    private final SharedTransactions transactions;
    private final Migrations migrations;
    private final List<FactUpcaster> upcasters = new ArrayList<>();
    private final Path data;
    private @Nullable River river;
    private @Nullable Followers followers;

    private TestStore(StoreAddress address, DataSource source, Path data, Clock clock, Ids ids) {
        this.address = address;
        this.source = source;
        this.data = data;
        this.clock = clock;
        this.ids = ids;
        this.database = new Database(address, source);
        this.transactions = new SharedTransactions(database, trouble -> { });
        this.migrations = new Migrations(database);
    }

    /** A fresh H2 in memory. */
    public static TestStore h2() {
        TemporaryFolder folder = TemporaryFolder.fresh();
        return h2("jdbc:h2:mem:" + UUID.randomUUID(), folder.path(), new SequentialIds()).in(folder);
    }

    /** H2 in a file of the folder, with the settings of production; opened again it holds what was in it. */
    public static TestStore h2File(Path folder) {
        return h2(StoreAddress.defaultUrl(folder), folder);
    }

    /** H2 at any address, for example behind a file system of one's own. */
    public static TestStore h2(String url, Path folder) {
        return h2(url, folder, freshIds());
    }

    private static TestStore h2(String url, Path folder, Ids ids) {
        StoreAddress address = new StoreAddress(url, "sa", "", POOL);
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return new TestStore(address, source, folder, new MutableClock(), ids);
    }

    /** A fresh database in an embedded PostgreSQL 16, which is shared by the tests of one JVM. */
    public static TestStore postgres() {
        TemporaryFolder folder = TemporaryFolder.fresh();
        return postgres(EmbeddedServer.freshDatabase(), "postgres", "postgres", folder.path(), new SequentialIds())
                .in(folder);
    }

    /** A PostgreSQL that runs elsewhere. */
    public static TestStore postgres(String url, String user, String password, Path folder) {
        return postgres(url, user, password, folder, freshIds());
    }

    private static TestStore postgres(String url, String user, String password, Path folder, Ids ids) {
        StoreAddress address = new StoreAddress(url, user, password, POOL);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(user);
        source.setPassword(password);
        return new TestStore(address, source, folder, new MutableClock(), ids);
    }

    /** Others than any that an earlier run gave to the same store. */
    private static Ids freshIds() {
        return new SequentialIds(ThreadLocalRandom.current().nextLong(1L << 40) << 20);
    }

    private TestStore in(TemporaryFolder folder) {
        toClose.addLast(folder);
        return this;
    }

    /**
     * The unit of a room: its migrations are run and its entities compared with the tables.
     *
     * @param anchor   any class of the room; its scripts are found where it was loaded from
     * @param entities none for a room that uses plain JDBC
     */
    public EntityUnit unit(String schema, Class<?> anchor, Class<?>... entities) {
        migrations.migrate(new SchemaScripts(schema, Scripts.of(anchor, schema)));
        JpaUnit unit = new JpaUnit(schema, transactions, List.of(entities));
        unit.build(anchor.getClassLoader(), database.pool());
        toClose.push(() -> unit.close(Duration.ofSeconds(5)));
        return unit;
    }

    public Transactions transactions() {
        return transactions;
    }

    /** The journal as one bundle sees it. */
    public Journal journal() {
        return BundleJournal.on(river(), new Upcasters(upcasters));
    }

    public Commands commands() {
        return OnceCommands.on(river());
    }

    /** Who follows, how far, and who is stuck. */
    public Readers readers() {
        return followers();
    }

    /** Lets a reader follow, on its own thread as in the shop. */
    public void follow(FactReader reader) {
        followers().addReader(reader);
    }

    public void unfollow(FactReader reader) {
        followers().removeReader(reader);
    }

    /** Known to every journal that is asked for afterwards. */
    public void upcast(FactUpcaster upcaster) {
        upcasters.add(upcaster);
    }

    /**
     * Returns when everything that was committed is sealed and every reader has come to the end of the river, including
     * what readers themselves appended.
     *
     * @throws AssertionError if a reader is stuck or it takes longer than 20 seconds
     */
    public void sealAll() {
        long before = -1;
        long head = sealed();
        while (head != before) {
            if (!followers().awaitReached(head, LONGEST)) {
                throw new AssertionError("readers did not come to entry " + head + ": " + followers().states());
            }
            for (Readers.ReaderState state : followers().states()) {
                if (state.trouble() != null) {
                    throw new AssertionError("reader " + state.name() + " is stuck: " + state.trouble());
                }
            }
            before = head;
            head = sealed();
        }
    }

    private long sealed() {
        river().awaitEverything(LONGEST);
        return journal().head().map(SealedFact::number).orElse(0L);
    }

    /** The shop's clock; it starts at noon of 23 November 2026 in Shanghai. */
    public MutableClock clock() {
        return (MutableClock) clock;
    }

    public Ids ids() {
        return ids;
    }

    /** The texts of some bundles. */
    public Texts texts(TextSource... sources) {
        return new LiveTexts(clock, new GateHouse(clock), List.of(sources));
    }

    /** A new intention of the cashier {@code staff-1} at {@code till-1}. */
    public CommandContext context() {
        return context(new StaffId("staff-1"));
    }

    /** A new intention of someone at {@code till-1}. */
    public CommandContext context(StaffId actor) {
        return CommandContext.of(actor, new TerminalId("till-1"), new RequestId(ids.next()));
    }

    /** Folder of the shop's data: anchors and, for a file store, the database. */
    public Path data() {
        return data;
    }

    /** A data source beside the pool, for a test that looks at or damages the tables behind the shop's back. */
    public DataSource rawDataSource() {
        return source;
    }

    /** The journal's inside, for its own tests. */
    public synchronized River river() {
        River existing = river;
        if (existing == null) {
            migrations.migrate(new SchemaScripts("journal", Scripts.of(River.class, "journal")));
            existing = new River(transactions, clock, data.resolve("anchors"));
            river = existing;
        }
        return existing;
    }

    /** The readers' inside, for the journal's own tests. */
    public synchronized Followers followers() {
        Followers existing = followers;
        if (existing == null) {
            existing = Followers.on(river());
            followers = existing;
        }
        return existing;
    }

    @Override
    public void close() {
        if (followers != null) {
            followers.close();
        }
        if (river != null) {
            river.close();
        }
        for (AutoCloseable one : toClose) {
            try {
                one.close();
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        }
        database.close();
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
