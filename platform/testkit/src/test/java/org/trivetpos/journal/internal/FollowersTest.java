package org.trivetpos.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactSkipped;
import org.trivetpos.journal.FactType;
import org.trivetpos.journal.Readers.ReaderState;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactReader;
import org.trivetpos.testkit.TestStore;

class FollowersTest {

    @FactType("test.Placed")
    record Placed(int number) implements Fact { }

    @FactType("test.Other")
    record Other() implements Fact { }

    private record Reader(String name, Start start, Consumer<SealedFact> work) implements FactReader {
        @Override
        public Set<String> types() {
            return Set.of("test.Placed");
        }

        @Override
        public void read(SealedFact fact) {
            work.accept(fact);
        }
    }

    static Stream<Supplier<TestStore>> stores() {
        return Stream.of(TestStore::h2, TestStore::postgres);
    }

    private static void place(TestStore store, int from, int to) {
        for (int i = from; i <= to; i++) {
            Placed fact = new Placed(i);
            store.transactions().run(() -> {
                store.journal().append(null, "o", fact);
                store.journal().append(null, "o", new Other());
            });
        }
    }

    private static Reader collecting(String name, FactReader.Start start, List<Long> into) {
        return new Reader(name, start, fact -> into.add(fact.number()));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aReaderSeesItsTypesInOrderFromTheStartAndGoesOnWhereItWas(Supplier<TestStore> opened) {
        try (TestStore store = opened.get()) {
            place(store, 1, 300);
            List<Long> seen = new CopyOnWriteArrayList<>();
            Reader first = collecting("r", FactReader.Start.FROM_THE_START, seen);
            store.follow(first);
            store.sealAll();
            assertThat(seen).hasSize(300).isSorted();
            store.unfollow(first);
            place(store, 301, 310);
            List<Long> later = new CopyOnWriteArrayList<>();
            store.follow(collecting("r", FactReader.Start.FROM_THE_START, later));
            store.sealAll();
            assertThat(later).hasSize(10);
            assertThat(later.getFirst()).isEqualTo(601);
        }
    }

    @Test
    void aReaderFromNowSeesOnlyWhatComes() {
        try (TestStore store = TestStore.h2()) {
            place(store, 1, 5);
            store.sealAll();
            List<Long> seen = new CopyOnWriteArrayList<>();
            store.follow(collecting("r", FactReader.Start.FROM_NOW, seen));
            store.sealAll();
            place(store, 6, 7);
            store.sealAll();
            assertThat(seen).containsExactly(11L, 13L);
        }
    }

    @Test
    void effectsAndCursorAreKeptTogether() throws Exception {
        try (TestStore store = TestStore.h2()) {
            exec(store, "create schema test");
            exec(store, "create table test.slip (number bigint primary key)");
            CountDownLatch failures = new CountDownLatch(3);
            // fails after its effect was written; a second write of the same row would be refused by its key
            Reader reader = new Reader("slips", FactReader.Start.FROM_THE_START, fact -> {
                insert(store, fact.number());
                if (fact.number() == 5 && failures.getCount() > 0) {
                    failures.countDown();
                    throw new IllegalStateException("out of paper");
                }
            });
            store.follow(reader);
            place(store, 1, 6);
            assertThat(failures.await(20, TimeUnit.SECONDS)).isTrue();
            awaitReached(store, 12);
            assertThat(slips(store)).containsExactly(1L, 3L, 5L, 7L, 9L, 11L);
        }
    }

    @Test
    void aStuckReaderIsShownAndOnlyAnAdminTakesItPastTheFact() throws Exception {
        try (TestStore store = TestStore.h2()) {
            List<Long> seen = new CopyOnWriteArrayList<>();
            // alone and among its neighbours, then again after its trouble was shown
            CountDownLatch tried = new CountDownLatch(3);
            store.follow(new Reader("r", FactReader.Start.FROM_THE_START, fact -> {
                if (fact.number() == 3) {
                    tried.countDown();
                    throw new IllegalStateException("no such station");
                }
                seen.add(fact.number());
            }));
            place(store, 1, 4);
            assertThat(tried.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(store.readers().skip("r", 1)).isFalse();
            assertThat(store.readers().skip("nobody", 3)).isFalse();
            ReaderState stuck = store.readers().states().getFirst();
            assertThat(stuck.lag()).isPositive();
            assertThat(stuck.trouble()).isNotNull().satisfies(trouble -> {
                assertThat(trouble.number()).isEqualTo(3);
                assertThat(trouble.words()).contains("no such station");
            });
            assertThat(store.readers().skip("r", 3)).isTrue();
            awaitReached(store, 9);
            // a fact may be read again when the transaction it was read in is rolled back
            assertThat(new LinkedHashSet<>(seen)).containsExactly(1L, 5L, 7L);
            assertThat(store.journal().about("journal")).singleElement().satisfies(fact -> assertThat(
                    store.journal().decode(fact, FactSkipped.class))
                    .isEqualTo(new FactSkipped("r", 3, "java.lang.IllegalStateException: no such station")));
        }
    }

    @Test
    void whatAReaderAppendsIsSealedAndReadByOthers() {
        try (TestStore store = TestStore.h2()) {
            store.follow(new Reader("kitchen", FactReader.Start.FROM_THE_START,
                    fact -> store.journal().append(null, "ticket", new Other())));
            place(store, 1, 3);
            store.sealAll();
            assertThat(store.journal().about("ticket")).hasSize(3);
        }
    }

    private static void awaitReached(TestStore store, long number) {
        assertThat(store.followers().awaitGoing(number, Duration.ofSeconds(20))).isTrue();
    }

    private static void exec(TestStore store, String sql) throws SQLException {
        store.transactions().<SQLException>run(() -> {
            try (PreparedStatement statement = store.transactions().connection().prepareStatement(sql)) {
                statement.execute();
            }
        });
    }

    private static void insert(TestStore store, long number) {
        try (PreparedStatement insert = store.transactions().connection().prepareStatement(
                "insert into test.slip (number) values (?)")) {
            insert.setLong(1, number);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Long> slips(TestStore store) throws SQLException {
        List<Long> found = new CopyOnWriteArrayList<>();
        store.transactions().<SQLException>run(() -> {
            try (PreparedStatement select = store.transactions().connection().prepareStatement(
                    "select number from test.slip order by number"); ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getLong(1));
                }
            }
        });
        return found;
    }
}
