package org.trivetpos.journal.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactPage;
import org.trivetpos.journal.FactQuery;
import org.trivetpos.journal.FactType;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.testkit.TestStore;

class FactSearchTest {

    private static final int MANY = 45_000;

    @FactType("test.Sold")
    record Sold(String dish) implements Fact { }

    static Stream<Supplier<TestStore>> stores() {
        return Stream.of(TestStore::h2, TestStore::postgres);
    }

    private static List<Long> all(TestStore store, FactQuery query, int page, List<Integer> sizes) {
        List<Long> found = new ArrayList<>();
        long before = Long.MAX_VALUE;
        while (before > 0) {
            FactPage next = store.journal().find(query, before, page);
            sizes.add(next.facts().size());
            next.facts().stream().map(SealedFact::number).forEach(found::add);
            before = next.next();
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("stores")
    void pagesFollowEachOtherBackwardsWithoutGapOrRepeat(Supplier<TestStore> opened) {
        try (TestStore store = opened.get()) {
            for (int i = 1; i <= 25; i++) {
                Sold sold = new Sold("Dish " + i + " 宫保鸡丁%");
                store.transactions().run(() -> {
                    store.journal().append(store.context(), "order", sold);
                });
                store.clock().advance(Duration.ofMinutes(1));
            }
            store.sealAll();
            Instant end = store.clock().instant();

            assertThat(all(store, FactQuery.ALL, 10, new ArrayList<>())).hasSize(25).doesNotHaveDuplicates()
                    .isSortedAccordingTo((one, other) -> Long.compare(other, one));
            assertThat(all(store, text("dish 7"), 10, new ArrayList<>())).containsExactly(7L);
            assertThat(all(store, text("鸡丁%"), 10, new ArrayList<>())).hasSize(25);
            assertThat(all(store, text("a_b"), 10, new ArrayList<>())).isEmpty();
            assertThat(all(store, FactQuery.of(end.minus(Duration.ofMinutes(5)), end.minus(Duration.ofMinutes(2)),
                    Set.of("test.Sold", "test.Other")), 10, new ArrayList<>())).containsExactly(23L, 22L, 21L);
            assertThat(all(store, new FactQuery(null, null, Set.of(), "nobody", null, ""), 10, new ArrayList<>()))
                    .isEmpty();
        }
    }

    private static FactQuery text(String text) {
        return new FactQuery(null, null, Set.of(), null, null, text);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void oneLookGoesThroughABoundedPieceOfALongJournal(Supplier<TestStore> opened) throws SQLException {
        try (TestStore store = opened.get()) {
            store.unit("journal", River.class);
            fill(store);
            store.transactions().run(() -> {
                store.journal().append(store.context(), "needle", new Sold("last"));
            });
            store.sealAll();
            List<Integer> sizes = new ArrayList<>();

            assertThat(all(store, text("dish 3 \""), 100, sizes)).containsExactly(3L);
            assertThat(sizes).as("empty until the piece in which it lies").hasSize(3).endsWith(1);
            Instant third = Entry.at(3_000_000L);
            sizes.clear();
            assertThat(all(store, FactQuery.of(third, third.plusSeconds(2), Set.of()), 100, sizes))
                    .containsExactly(4L, 3L);
            assertThat(sizes).as("a time is found by halving").hasSize(1);
        }
    }

    /** A long chain whose hashes nobody checks here, an entry each second since 1970. */
    private static void fill(TestStore store) throws SQLException {
        try (Connection connection = store.rawDataSource().getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into journal.fact (number, type, "
                        + "version, subject, at_micros, actor, terminal, approver, body, hash) "
                        + "values (?, 'test.Sold', 1, 'many', ?, null, null, null, ?, ?)")) {
            connection.setAutoCommit(false);
            for (int number = 1; number <= MANY; number++) {
                insert.setLong(1, number);
                insert.setLong(2, number * 1_000_000L);
                insert.setString(3, "{\"dish\":\"dish " + number + " \"}");
                insert.setBytes(4, new byte[32]);
                insert.addBatch();
            }
            insert.executeBatch();
            connection.commit();
        }
    }
}
