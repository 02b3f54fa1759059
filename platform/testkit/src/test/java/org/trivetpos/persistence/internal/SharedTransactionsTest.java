package org.trivetpos.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.testkit.TestStore;
import org.trivetpos.testroom.Dish;

class SharedTransactionsTest {

    static Stream<Supplier<TestStore>> stores() {
        return Stream.of(TestStore::h2, TestStore::postgres);
    }

    private static Dish dish(TestStore store, String id, long price) {
        return new Dish(id, "宫保鸡丁", price, store.clock().instant());
    }

    private static long count(TestStore store) throws SQLException {
        try (Connection connection = store.rawDataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from room.dish")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void insertByHand(Transactions transactions, String id) throws SQLException {
        try (Statement statement = transactions.connection().createStatement()) {
            statement.executeUpdate("insert into room.dish (id, version, name, price, made_at) values ('" + id
                    + "', 0, 'x', 1, current_timestamp)");
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void entitiesAndPlainStatementsAreCommittedTogether(Supplier<TestStore> opened) throws Exception {
        try (TestStore store = opened.get()) {
            EntityUnit unit = store.unit("room", Dish.class, Dish.class);
            Transactions transactions = store.transactions();
            transactions.<SQLException>run(() -> {
                unit.entityManager().persist(dish(store, "a", 2_800));
                insertByHand(transactions, "b");
                assertThat(count(store)).isZero();
            });
            assertThat(count(store)).isEqualTo(2);
            transactions.run(() -> {
                Dish found = unit.entityManager().find(Dish.class, "a");
                assertThat(found.name()).isEqualTo("宫保鸡丁");
                assertThat(found.madeAt()).isEqualTo(store.clock().instant());
                found.costs(3_000);
            });
            assertThat(transactions.<Long, RuntimeException>call(
                    () -> unit.entityManager().find(Dish.class, "a").price())).isEqualTo(3_000);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void aFailureAnywhereKeepsNothing(Supplier<TestStore> opened) throws Exception {
        try (TestStore store = opened.get()) {
            EntityUnit unit = store.unit("room", Dish.class, Dish.class);
            Transactions transactions = store.transactions();
            assertThatThrownBy(() -> transactions.<SQLException>run(() -> {
                insertByHand(transactions, "b");
                unit.entityManager().persist(dish(store, "a", 1));
                throw new SQLException("no");
            })).isInstanceOf(SQLException.class).hasMessage("no");
            // the same key twice is only seen when the session is flushed at the end
            assertThatThrownBy(() -> transactions.<SQLException>run(() -> {
                unit.entityManager().persist(dish(store, "b", 1));
                insertByHand(transactions, "b");
            })).isInstanceOf(RuntimeException.class);
            assertThat(count(store)).isZero();
            assertThat(transactions.active()).isFalse();
        }
    }

    @Test
    void aNestedFailureThatIsNotPassedOnStillRollsAllBack() throws Exception {
        try (TestStore store = TestStore.h2()) {
            store.unit("room", Dish.class, Dish.class);
            Transactions transactions = store.transactions();
            assertThatThrownBy(() -> transactions.<SQLException>run(() -> {
                insertByHand(transactions, "a");
                try {
                    transactions.run(() -> {
                        throw new IllegalArgumentException("inner");
                    });
                } catch (IllegalArgumentException expected) {
                    insertByHand(transactions, "b");
                }
            })).isInstanceOf(IllegalStateException.class).hasRootCauseMessage("inner");
            assertThat(count(store)).isZero();
        }
    }

    @Test
    void commitRollbackAndCloseOfAParticipantDoNothing() throws Exception {
        try (TestStore store = TestStore.h2()) {
            store.unit("room", Dish.class, Dish.class);
            Transactions transactions = store.transactions();
            assertThatThrownBy(() -> transactions.<SQLException>run(() -> {
                insertByHand(transactions, "a");
                transactions.connection().commit();
                transactions.connection().setAutoCommit(true);
                transactions.connection().close();
                insertByHand(transactions, "b");
                throw new IllegalStateException("no");
            })).hasMessage("no");
            assertThat(count(store)).isZero();
            transactions.<SQLException>run(() -> {
                insertByHand(transactions, "a");
                transactions.connection().rollback();
            });
            assertThat(count(store)).isEqualTo(1);
        }
    }

    @Test
    void workAroundTheCommitRunsInItsOrder() throws Exception {
        try (TestStore store = TestStore.h2()) {
            store.unit("room", Dish.class, Dish.class);
            Transactions transactions = store.transactions();
            List<String> ran = new ArrayList<>();
            transactions.<SQLException>run(() -> {
                transactions.afterCommit(() -> ran.add("after, active " + transactions.active()));
                transactions.afterRollback(() -> ran.add("rolled back"));
                transactions.beforeCommit(() -> {
                    ran.add("before, active " + transactions.active());
                    transactions.beforeCommit(() -> ran.add("before, added late"));
                });
                transactions.run(() -> ran.add("work"));
            });
            assertThat(ran).containsExactly("work", "before, active true", "before, added late", "after, active false");
            ran.clear();
            assertThatThrownBy(() -> transactions.run(() -> {
                transactions.afterCommit(() -> ran.add("after"));
                transactions.afterRollback(() -> ran.add("rolled back"));
                transactions.beforeCommit(() -> {
                    throw new IllegalStateException("no");
                });
            })).hasMessage("no");
            assertThat(ran).containsExactly("rolled back");
        }
    }

    @Test
    void twoTerminalsThatChangeOneDishAreToldApart() throws Exception {
        try (TestStore store = TestStore.h2()) {
            EntityUnit unit = store.unit("room", Dish.class, Dish.class);
            Transactions transactions = store.transactions();
            transactions.run(() -> unit.entityManager().persist(dish(store, "a", 1)));
            AtomicReference<Throwable> failed = new AtomicReference<>();
            try {
                transactions.run(() -> {
                    unit.entityManager().find(Dish.class, "a").costs(2);
                    Thread other = Thread.ofPlatform().start(() -> transactions.run(
                            () -> unit.entityManager().find(Dish.class, "a").costs(3)));
                    join(other);
                });
            } catch (OptimisticLockException expected) {
                failed.set(expected);
            }
            assertThat(failed.get()).isNotNull();
            assertThat(transactions.<Long, RuntimeException>call(
                    () -> unit.entityManager().find(Dish.class, "a").price())).isEqualTo(3);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    @Test
    void outsideATransactionThereIsNothingToUse() {
        try (TestStore store = TestStore.h2()) {
            EntityUnit unit = store.unit("room", Dish.class, Dish.class);
            assertThatThrownBy(() -> store.transactions().connection()).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(unit::entityManager).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> store.transactions().run(() -> store.transactions().force()))
                    .hasMessageContaining("cannot be called inside a transaction");
        }
    }
}
