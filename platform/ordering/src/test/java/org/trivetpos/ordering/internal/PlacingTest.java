package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.trivetpos.ordering.internal.Blackboard.fen;
import static org.trivetpos.ordering.internal.OpenShop.set;
import static org.trivetpos.ordering.internal.OpenShop.weighed;
import static org.trivetpos.ordering.internal.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.ItemId;
import org.trivetpos.ordering.LinesPlaced;
import org.trivetpos.ordering.LinesReturned;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderClosed;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ordering.OrderLine.State;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.spi.PricingRule;

class PlacingTest {

    private final OpenShop shop = OpenShop.inMemory();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void placingFreezesTheLinesTakesWhatIsCountedAndTellsTheRiver() {
        shop.menu.left("cola", 5);
        shop.menu.left("fish", 3);
        Order order = shop.tap(shop.tap(shop.open(), "cola"), "cola");
        shop.room.add(shop.now(), order.id(), set("lunch", Map.of(Blackboard.MAIN_DISH, new ItemId("fish"))));
        order = shop.room.add(shop.now(), order.id(), weighed("fish", "1.35"));

        Order placed = shop.room.place(shop.now(), order.id());

        assertThat(placed.lines()).extracting(OrderLine::state).containsOnly(State.PLACED);
        assertThat(placed.version()).isGreaterThan(order.version());
        assertThat(left("cola")).isEqualTo(2);
        assertThat(left("fish")).isEqualTo(1);
        LinesPlaced fact = shop.facts("ordering.LinesPlaced", LinesPlaced.class).getFirst();
        assertThat(fact.lines()).isEqualTo(placed.lines());
        assertThat(fact.kitchenSlips()).isTrue();
        assertThat(fact.staffName()).isEqualTo("小王");
        assertThat(fact.number()).isEqualTo(order.number());
    }

    @Test
    void placingTwiceTellsTheKitchenOnceAndOnlyWhatIsNew() {
        Order order = shop.tap(shop.open(), "rice");
        shop.room.place(shop.now(), order.id());
        shop.room.place(shop.now(), order.id());
        shop.tap(order, "rice");
        shop.room.place(shop.now(), order.id());

        assertThat(shop.facts("ordering.LinesPlaced", LinesPlaced.class)).hasSize(2)
                .allSatisfy(fact -> assertThat(fact.lines()).hasSize(1));
        assertThat(shop.read(order).lines()).hasSize(2);
    }

    @Test
    void whatComesBackAfterPaymentIsToldAndTheOrderStaysAsItWas() {
        Order order = shop.tap(shop.tap(shop.open(), "rice"), "cola");
        Order placed = shop.room.place(shop.now(), order.id());
        OrderLine rice = placed.lines().getFirst();
        LocalText cold = new LocalText("凉了", "It was cold");
        shop.store.transactions().run(() -> {
            shop.room.close(shop.now(), order.id());
            shop.room.returned(shop.now(), order.id(), Map.of(rice.id(), Quantity.ONE), cold);
        });

        LinesReturned fact = shop.facts("ordering.LinesReturned", LinesReturned.class).getFirst();
        assertThat(fact.lines()).containsExactly(new LinesReturned.Returned(rice, Quantity.ONE));
        assertThat(fact.reason()).isEqualTo(cold);
        assertThat(fact.number()).isEqualTo(order.number());
        assertThat(shop.read(order).lines()).isEqualTo(placed.lines());
    }

    @Test
    void aReopenedOrderIsBackOnTheTillAndOnlyWhatIsNewIsCooked() {
        Order order = shop.tap(shop.open(), "rice");
        shop.room.place(shop.now(), order.id());
        shop.store.transactions().run(() -> shop.room.close(shop.now(), order.id()));
        Order other = shop.tap(shop.open(), "cola");
        shop.store.transactions().run(() -> shop.room.reopen(shop.now(), order.id()));

        assertThat(shop.read(order).status()).isEqualTo(Order.Status.OPEN);
        assertThat(shop.read(order).lines()).extracting(OrderLine::state).containsOnly(State.PLACED);
        assertThat(shop.read(other).status()).as("what lay there before").isEqualTo(Order.Status.PARKED);
        assertThat(shop.room.current(shop.now().terminal())).contains(shop.read(order));
        shop.tap(order, "cola");
        shop.room.place(shop.now(), order.id());
        assertThat(shop.facts("ordering.LinesPlaced", LinesPlaced.class)).hasSize(2)
                .allSatisfy(fact -> assertThat(fact.lines()).hasSize(1));
        assertThatThrownBy(() -> shop.store.transactions().run(() -> shop.room.reopen(shop.now(), order.id())))
                .hasMessageContaining("ordering.not-closed");
    }

    @Test
    void aPlacedLineCanNeitherBeChangedNorDeletedNorItsOrderGivenUp() {
        Order order = shop.tap(shop.open(), "rice");
        shop.room.place(shop.now(), order.id());
        var line = order.lines().getFirst().id();

        assertRefused("ordering.line-placed", () -> shop.room.delete(shop.now(), order.id(), line));
        assertRefused("ordering.line-placed",
                () -> shop.room.changeQuantity(shop.now(), order.id(), line, Quantity.of(2)));
        assertRefused("ordering.line-placed", () -> shop.room.discard(shop.now(), order.id()));
    }

    @Test
    void whatIsSoldOutMeanwhileStopsThePlacingAndNothingIsTaken() {
        shop.menu.left("cola", 5);
        shop.menu.left("rice", 5);
        Order order = shop.tap(shop.tap(shop.open(), "cola"), "rice");
        shop.menu.left("rice", 0);

        assertRefused("menu.only-left", () -> shop.pay(order));

        assertThat(left("cola")).isEqualTo(5);
        assertThat(shop.read(order).status()).isEqualTo(Order.Status.OPEN);
        assertThat(shop.read(order).lines()).extracting(OrderLine::state).containsOnly(State.DRAFT);
        assertThat(shop.facts("ordering.LinesPlaced", LinesPlaced.class)).isEmpty();
    }

    @Test
    void aPaidOrderKeepsThePriceThatWasChargedWhateverIsSetLater() {
        Order order = shop.room.add(shop.now(), shop.open().id(), weighed("fish", "0.333"));
        shop.room.add(shop.now(), order.id(), set("lunch", Map.of()));
        Order paid = shop.pay(order);
        shop.settings.values.put("ordering.rounding", "DOWN");
        shop.settings.values.put("ordering.service-charge", "1000");

        assertThat(paid.status()).isEqualTo(Order.Status.CLOSED);
        assertThat(paid.price().due()).isEqualTo(fen(2664 + 3600));
        assertThat(shop.read(order)).isEqualTo(paid);
        assertThat(shop.facts("ordering.OrderClosed", OrderClosed.class)).hasSize(1);
        assertThat(shop.room.current(shop.now().terminal())).isEmpty();
        assertThat(shop.room.waiting()).isEmpty();
        assertRefused("ordering.closed", () -> shop.tap(order, "rice"));
        assertRefused("ordering.closed", () -> shop.pay(order));
    }

    @Test
    void whatIsAddedInsideASettlementIsPricedWithIt() {
        Order order = shop.tap(shop.open(), "rice");
        shop.store.transactions().run(() -> {
            assertThat(shop.room.lock(order.id()).price().due()).isEqualTo(fen(200));
            shop.tap(order, "cola");
            assertThat(shop.room.lock(order.id()).price().due()).isEqualTo(fen(800));
        });

        assertThat(shop.read(order).price().due()).isEqualTo(fen(800));
    }

    @Test
    void aRuleThatChangesItsMindWhileTheOrderIsSettledDoesNotChangeThePrice() {
        AtomicInteger asked = new AtomicInteger();
        PricingRule fickle = new PricingRule() {
            @Override
            public String id() {
                return "fickle";
            }

            @Override
            public Stage stage() {
                return Stage.PROMOTION;
            }

            @Override
            public List<Effect> apply(Basket basket, List<Money> current) {
                return List.of(new OrderOff(fen(asked.incrementAndGet()), basket.lines(), LocalText.same("fickle")));
            }
        };
        try (OpenShop fickleShop = OpenShop.inMemory(fickle)) {
            Order order = fickleShop.tap(fickleShop.open(), "chicken");
            CommandContext context = fickleShop.now();
            Money[] seen = new Money[2];
            fickleShop.store.commands().once(context, "test.pay", String.class, () -> {
                seen[0] = fickleShop.room.lock(order.id()).price().due();
                seen[1] = fickleShop.room.place(context, order.id()).price().due();
                fickleShop.room.close(context, order.id());
                return "paid";
            });

            assertThat(seen[1]).isEqualTo(seen[0]);
            assertThat(fickleShop.read(order).price().due()).isEqualTo(seen[0]);
            assertThat(fickleShop.facts("ordering.LinesPlaced", LinesPlaced.class).getFirst().lines().getFirst()
                    .price().net()).isEqualTo(seen[0]);
        }
    }

    @Test
    void settlingNeedsNoPermissionToTakeOrdersAndASettlementThatFailsLeavesTheDraft() {
        Order order = shop.tap(shop.open(), "rice");
        CommandContext context = shop.now();
        assertThatThrownBy(() -> shop.store.commands().once(context, "test.pay", String.class, () -> {
            shop.room.lock(order.id());
            shop.room.place(context, order.id());
            shop.room.close(context, order.id());
            throw new IllegalStateException("the drawer is stuck");
        })).hasMessageContaining("drawer");
        assertThat(shop.read(order)).isEqualTo(order);

        shop.permissions.forbidden.add("ordering.order");
        assertThat(shop.pay(order).status()).isEqualTo(Order.Status.CLOSED);
    }

    @Test
    void lockingAndClosingBelongIntoASettlement() {
        Order order = shop.tap(shop.open(), "rice");

        assertThatThrownBy(() -> shop.room.lock(order.id())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> shop.room.close(shop.now(), order.id())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> shop.store.transactions().run(() -> shop.room.close(shop.now(), order.id())))
                .hasMessageContaining("not placed");
    }

    private int left(String item) {
        return Objects.requireNonNull(shop.menu.find(new ItemId(item)).orElseThrow().soldOut());
    }
}
