package org.trivetpos.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.journal.Verification;
import org.trivetpos.journal.Verification.Broken;
import org.trivetpos.journal.Verification.Damage;
import org.trivetpos.journal.Verification.Intact;
import org.trivetpos.testkit.TestStore;

/** Someone with the database in hand changes it behind the shop's back. */
class TamperTest {

    private static final int FACTS = 30;

    @TempDir
    private Path folder;

    @FactType("test.Sold")
    record Sold(String dish, long fen) implements Fact { }

    private static void sell(TestStore store, int from, int to) {
        for (int i = from; i <= to; i++) {
            Sold sold = new Sold("dish " + i, 100L * i);
            String subject = "o" + i;
            store.transactions().run(() -> {
                store.journal().append(store.context(), subject, sold);
            });
        }
        store.sealAll();
    }

    private static void sql(TestStore store, String... statements) {
        try (Connection connection = store.rawDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Verification afterTampering(Consumer<TestStore> tampering) {
        try (TestStore store = TestStore.h2()) {
            sell(store, 1, FACTS);
            assertThat(store.journal().verify()).isInstanceOf(Intact.class);
            tampering.accept(store);
            return store.journal().verify();
        }
    }

    private static void assertBroken(Verification found, long number, Damage damage) {
        assertThat(found).isInstanceOfSatisfying(Broken.class, broken -> {
            assertThat(broken.damage()).isEqualTo(damage);
            assertThat(broken.number()).isEqualTo(number);
            assertThat(broken.words()).contains(String.valueOf(number));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"type = 'test.Solt'", "version = 2", "subject = 'p17'", "at_micros = at_micros + 1",
            "actor = 'staff-2'", "terminal = null", "approver = 'boss'", "body = replace(body, '1700', '1600')"})
    void anAlteredFieldIsFound(String change) {
        assertBroken(afterTampering(
                store -> sql(store, "update journal.fact set " + change + " where number = 17")), 17, Damage.ALTERED);
    }

    @Test
    void anAlteredHashIsFound() {
        assertBroken(afterTampering(store -> sql(store, "update journal.fact set hash = (select hash from journal.fact"
                + " where number = 3) where number = 17")), 17, Damage.ALTERED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17})
    void aRemovedFactIsFound(int number) {
        assertBroken(afterTampering(store -> sql(store, "delete from journal.fact where number = " + number)), number,
                Damage.MISSING);
    }

    @Test
    void aCutTailIsFound() {
        assertBroken(afterTampering(store -> sql(store, "delete from journal.fact where number > 25")), 26,
                Damage.TAIL_CUT);
        assertBroken(afterTampering(store -> sql(store, "delete from journal.fact")), 1, Damage.TAIL_CUT);
    }

    @ParameterizedTest
    @ValueSource(ints = {18, 24})
    void swappedNumbersAreFound(int other) {
        assertBroken(afterTampering(store -> sql(store, "update journal.fact set number = 1000 where number = 17",
                "update journal.fact set number = 17 where number = " + other,
                "update journal.fact set number = " + other + " where number = 1000")), 17, Damage.OUT_OF_ORDER);
    }

    @Test
    void swappedContentsAreFound() {
        String columns = "(type, version, subject, at_micros, actor, terminal, approver, body)";
        String row = "(select type, version, subject, at_micros, actor, terminal, approver, body from journal.%s"
                + " where number = %d)";
        assertBroken(afterTampering(store -> {
            exec(store, "create table journal.aside as select * from journal.fact where number = 17");
            sql(store, "update journal.fact set " + columns + " = " + row.formatted("fact", 20) + " where number = 17",
                    "update journal.fact set " + columns + " = " + row.formatted("aside", 17) + " where number = 20");
        }), 17, Damage.OUT_OF_ORDER);
    }

    private static void exec(TestStore store, String sql) {
        try (Connection connection = store.rawDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aChainRewrittenAsAWholeIsFoundByItsAnchor() {
        assertBroken(afterTampering(store -> {
            store.journal().anchor();
            sql(store, "delete from journal.anchor");
            rewriteFrom(store, 5);
        }), FACTS, Damage.REWRITTEN);
    }

    @Test
    void aRewriteBetweenTwoAnchorsIsNarrowedDown() {
        try (TestStore store = TestStore.h2()) {
            sell(store, 1, 10);
            store.journal().anchor();
            sell(store, 11, 20);
            store.journal().anchor();
            sell(store, 21, 30);
            rewriteFrom(store, 13);
            assertThat(store.journal().verify()).isInstanceOfSatisfying(Broken.class, broken -> {
                assertThat(broken.damage()).isEqualTo(Damage.REWRITTEN);
                assertThat(broken.number()).isEqualTo(20);
                assertThat(broken.words()).contains("entries 11 to 20");
            });
        }
    }

    /** What an insider does who knows how the hash is made. */
    private static void rewriteFrom(TestStore store, long first) {
        List<Link> links = store.river().inTransaction(() -> store.river().table().after(0, Long.MAX_VALUE, 1_000));
        ChainHash hash = new ChainHash();
        byte[] previous = ChainHash.BEFORE_THE_FIRST;
        try (Connection connection = store.rawDataSource().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update journal.fact set body = ?, hash = ? where number = ?")) {
            for (Link link : links) {
                Entry old = link.entry();
                String body = link.number() < first ? old.body() : old.body().replace("00}", "0}");
                previous = hash.of(previous, link.number(), new Entry(old.type(), old.version(), old.subject(),
                        old.atMicros(), old.actor(), old.terminal(), old.approver(), body));
                update.setString(1, body);
                update.setBytes(2, previous);
                update.setLong(3, link.number());
                update.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aTailCutWhileTheShopWasClosedIsFound() throws Exception {
        try (TestStore store = TestStore.h2File(folder)) {
            sell(store, 1, FACTS);
        }
        try (TestStore store = TestStore.h2File(folder)) {
            sql(store, "delete from journal.fact where number > 25", "delete from journal.anchor");
            assertBroken(store.journal().verify(), 26, Damage.TAIL_CUT);
        }
        Path anchors = folder.resolve("anchors").resolve("anchors.txt");
        assertThat(Files.readString(anchors)).startsWith("anchor 30 ");
        assertThat(Files.getPosixFilePermissions(anchors)).hasSize(2);
    }

    @Test
    void aTailCutAfterACrashIsFoundByTheNotedHead() {
        try (TestStore store = TestStore.h2()) {
            sell(store, 1, FACTS);
            store.river().anchors().keepUp(store.river().head());
            sql(store, "delete from journal.fact where number > 25");
            try (River reopened = new River(store.transactions(), store.clock(), store.data().resolve("anchors"))) {
                assertBroken(new Verifier(reopened, checked -> { }).verify(), 26, Damage.TAIL_CUT);
            }
        }
    }

    @Test
    void aShopThatGoesOnAfterARestoreVerifies() throws Exception {
        try (TestStore store = TestStore.h2()) {
            sell(store, 1, 20);
            store.journal().anchor();
            sql(store, "delete from journal.fact where number > 15", "delete from journal.anchor");
            try (River reopened = new River(store.transactions(), store.clock(), store.data().resolve("anchors"))) {
                assertBroken(new Verifier(reopened, checked -> { }).verify(), 16, Damage.TAIL_CUT);
                Housekeeping housekeeping = new Housekeeping(reopened);
                var restored = new org.trivetpos.persistence.Backups.Restored("trivet-1.zip", store.clock().instant());
                housekeeping.noteRestore(java.util.Optional.of(restored));
                housekeeping.noteRestore(java.util.Optional.of(restored));
                housekeeping.close();
                assertThat(new Verifier(reopened, checked -> { }).verify()).isInstanceOfSatisfying(Intact.class,
                        intact -> assertThat(intact.facts()).isEqualTo(16));
                assertThat(reopened.head()).hasValueSatisfying(
                        fact -> assertThat(fact.type()).isEqualTo("journal.StoreRestored"));
            }
        }
    }

    @Test
    void aShopThatBeginsAnewVerifiesAndItsFirstEntryTellsOfTheOldChain() throws Exception {
        try (TestStore store = TestStore.h2()) {
            sell(store, 1, 20);
            store.river().anchors().atCleanStop(store.journal().head().orElseThrow());
            org.trivetpos.journal.DemoWiped wiped = new org.trivetpos.journal.DemoWiped("陈静", store.clock().instant(),
                    "trivet-kept-20261123-120000.backup", 20, store.journal().head().orElseThrow().hash(), 7,
                    org.joda.money.Money.parse("CNY 126.00"));
            sql(store, "delete from journal.fact", "delete from journal.anchor");
            try (River begun = new River(store.transactions(), store.clock(), store.data().resolve("anchors"))) {
                Housekeeping housekeeping = new Housekeeping(begun);
                var note = java.util.Optional.of(new FactJson().write(wiped));
                housekeeping.noteBeginning(note);
                housekeeping.noteBeginning(note);
                housekeeping.close();
                assertThat(new Verifier(begun, checked -> { }).verify()).isInstanceOfSatisfying(Intact.class,
                        intact -> assertThat(intact.facts()).isEqualTo(1));
                assertThat(new OrderedStart(begun, null).begunWith()).contains(wiped);
            }
        }
    }
}
