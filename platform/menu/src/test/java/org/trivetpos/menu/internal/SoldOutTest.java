package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivetpos.menu.internal.Dishes.a;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem.Pricing;
import org.trivetpos.persistence.Transactions.Dialect;
import org.trivetpos.testkit.TestStore;

class SoldOutTest {

    private static final LocalText NAME = new LocalText("夫妻肺片", "Beef in chilli oil");

    private Room room;

    private void open(Dialect dialect) {
        room = new Room(dialect == Dialect.H2 ? TestStore.h2() : TestStore.postgres());
        room.administration.save(room.context(), Dishes.HOT);
        room.save(a("beef", NAME.zh(), NAME.en()));
    }

    @AfterEach
    void close() {
        room.close();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_counted_dish_is_taken_down_to_nothing_and_then_refused(Dialect dialect) {
        open(dialect);
        room.soldOut("beef", 3);
        room.take("beef", "2");
        assertThat(room.find("beef").soldOut()).isEqualTo(1);
        assertThat(Room.refusal(() -> room.take("beef", "2")))
                .isEqualTo(Refusal.of("menu.only-left", NAME, Quantity.of(1)));
        assertThat(room.find("beef").soldOut()).as("a refusal takes nothing").isEqualTo(1);
        room.take("beef", "1");
        assertThat(room.find("beef").isSoldOut()).isTrue();
        assertThat(Room.refusal(() -> room.take("beef", "1"))).isEqualTo(Refusal.of("menu.sold-out", NAME));
        room.giveBack("beef", "1");
        assertThat(room.find("beef").soldOut()).isEqualTo(1);
        room.soldOut("beef", null);
        room.take("beef", "100");
        assertThat(room.find("beef").soldOut()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void terminals_that_race_for_the_last_portions_never_oversell(Dialect dialect) throws Exception {
        open(dialect);
        room.soldOut("beef", 20);
        AtomicInteger sold = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        together(8, () -> {
            for (int i = 0; i < 10; i++) {
                try {
                    room.store.transactions().run(() -> room.menu.take(new ItemId("beef"), Quantity.ONE));
                    sold.incrementAndGet();
                } catch (RefusedException e) {
                    assertThat(e.refusal().code()).isEqualTo("menu.sold-out");
                    refused.incrementAndGet();
                }
            }
            return null;
        });
        assertThat(sold).hasValue(20);
        assertThat(refused).hasValue(60);
        room.menu.catchUp();
        assertThat(room.find("beef").soldOut()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void two_orders_with_the_same_dishes_wait_for_each_other_in_a_row(Dialect dialect) throws Exception {
        open(dialect);
        room.save(a("tofu", "麻婆豆腐", "Mapo tofu"));
        room.soldOut("beef", 1000);
        room.soldOut("tofu", 1000);
        AtomicInteger turn = new AtomicInteger();
        together(4, () -> {
            Map<ItemId, Quantity> order = new LinkedHashMap<>();
            boolean beefFirst = turn.getAndIncrement() % 2 == 0;
            order.put(new ItemId(beefFirst ? "beef" : "tofu"), Quantity.ONE);
            order.put(new ItemId(beefFirst ? "tofu" : "beef"), Quantity.ONE);
            for (int i = 0; i < 25; i++) {
                room.store.transactions().run(() -> room.menu.take(order));
            }
            return null;
        });
        room.menu.catchUp();
        assertThat(room.find("beef").soldOut()).isEqualTo(900);
        assertThat(room.find("tofu").soldOut()).isEqualTo(900);
    }

    @Test
    void an_order_that_is_rolled_back_gives_everything_back() {
        open(Dialect.H2);
        room.soldOut("beef", 3);
        assertThatThrownBy(() -> room.store.transactions().run(() -> {
            room.menu.take(new ItemId("beef"), Quantity.of(2));
            throw new IllegalStateException("the card was refused");
        })).hasMessage("the card was refused");
        room.take("beef", "3");
        assertThat(room.find("beef").isSoldOut()).isTrue();
    }

    @Test
    void half_a_duck_leaves_half_and_a_started_one_still_shows() {
        open(Dialect.H2);
        room.soldOut("beef", 1);
        room.take("beef", "0.5");
        assertThat(room.find("beef").soldOut()).isEqualTo(1);
        assertThat(room.find("beef").isSoldOut()).isFalse();
        assertThat(Room.refusal(() -> room.take("beef", "1")).args()).containsExactly(NAME, Quantity.parse("0.5"));
        room.take("beef", "0.5");
        assertThat(room.find("beef").isSoldOut()).isTrue();
    }

    @Test
    void what_is_left_of_a_weighed_dish_is_counted_in_kilograms() {
        open(Dialect.H2);
        room.save(a("fish", "酸菜鱼", "Fish").pricing(Pricing.WEIGHED).left(3));
        room.take("fish", "1.35");
        assertThat(Room.refusal(() -> room.take("fish", "1.7")).args().getLast()).isEqualTo(Quantity.parse("1.65"));
    }

    @Test
    void a_count_that_was_set_is_in_force_when_the_call_returns() {
        open(Dialect.H2);
        room.soldOut("beef", 0);
        assertThat(room.find("beef").isSoldOut()).isTrue();
        assertThat(Room.refusal(() -> room.take("beef", "1")).code()).isEqualTo("menu.sold-out");
    }

    @Test
    void impossible_counts_and_unknown_dishes_are_refused() {
        open(Dialect.H2);
        assertThat(Room.refusal(() -> room.soldOut("beef", -1)).code()).isEqualTo("menu.left-range");
        assertThat(Room.refusal(() -> room.soldOut("beef", 10_000)).code()).isEqualTo("menu.left-range");
        assertThat(Room.refusal(() -> room.soldOut("nothing", 1)).code()).isEqualTo("menu.item-unknown");
    }

    @Test
    void taking_needs_the_transaction_of_an_order_and_something_to_take() {
        open(Dialect.H2);
        assertThatThrownBy(() -> room.menu.take(new ItemId("beef"), Quantity.ONE))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> room.take("beef", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> room.take("beef", "-1")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void together(int terminals, Callable<Void> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(terminals)) {
            List<Future<Void>> all = IntStream.range(0, terminals).mapToObj(i -> pool.submit(work)).toList();
            for (Future<Void> one : all) {
                one.get();
            }
        }
    }
}
