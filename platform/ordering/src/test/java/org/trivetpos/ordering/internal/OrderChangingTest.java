package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.trivetpos.ordering.internal.Blackboard.EGG;
import static org.trivetpos.ordering.internal.Blackboard.HOT;
import static org.trivetpos.ordering.internal.Blackboard.fen;
import static org.trivetpos.ordering.internal.OpenShop.weighed;
import static org.trivetpos.ordering.internal.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.ItemId;
import org.trivetpos.ordering.DraftDeleted;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine;

class OrderChangingTest {

    private final OpenShop shop = OpenShop.inMemory();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aLineKeepsTheNameAndPriceOfTheMomentItWasAdded() {
        Order order = shop.tap(shop.open(), "rice");
        shop.menu.price("rice", 900);

        assertThat(shop.read(order).price().due()).isEqualTo(fen(200));
        assertThat(shop.tap(order, "rice").lines()).extracting(OrderLine::unitPrice)
                .containsExactly(fen(200), fen(900));
    }

    @Test
    void quantityChoiceAndNoteOfADraftLineCanBeChangedInPlace() {
        Order order = shop.tap(shop.tap(shop.open(), "chicken"), "rice");
        LineId chicken = order.lines().getFirst().id();

        order = shop.room.changeQuantity(shop.now(), order.id(), chicken, Quantity.of(3));
        assertThat(order.price().due()).isEqualTo(fen(3 * 3200 + 200));
        order = shop.room.changeLine(shop.now(), order.id(), chicken,
                new LineRequest(new ItemId("chicken"), null, Quantity.ONE, List.of(HOT, EGG), Map.of(), "不要葱", null));

        assertThat(order.lines()).extracting(OrderLine::id).startsWith(chicken);
        assertThat(order.lines().getFirst().note()).isEqualTo("不要葱");
        assertThat(order.price().due()).isEqualTo(fen(3200 + 300 + 200));
        assertThat(shop.read(order)).isEqualTo(order);
    }

    @Test
    void deletingADraftLineIsAudited() {
        Order order = shop.tap(shop.tap(shop.open(), "chicken"), "rice");
        shop.room.delete(shop.now(), order.id(), order.lines().getFirst().id());
        order = shop.room.changeQuantity(shop.now(), order.id(), order.lines().getLast().id(), Quantity.ZERO);

        assertThat(order.isEmpty()).isTrue();
        assertThat(order.price().due()).isEqualTo(fen(0));
        assertThat(shop.facts("ordering.DraftDeleted", DraftDeleted.class))
                .extracting(DraftDeleted::what, DraftDeleted::value)
                .containsExactly(tuple("宫保鸡丁小份 x 1", fen(3200)),
                        tuple("米饭 x 1", fen(200)));
        OrderId id = order.id();
        assertRefused("ordering.line-gone", () -> shop.room.delete(shop.now(), id, new LineId("gone")));
    }

    @Test
    void givingUpADraftOrderIsAuditedAndAnEmptyOneLeavesNoTrace() {
        Order empty = shop.open("till-9");
        shop.room.discard(shop.at("till-9"), empty.id());
        Order order = shop.tap(shop.tap(shop.open(), "chicken"), "rice");
        shop.room.discard(shop.now(), order.id());

        assertThat(shop.read(order).status()).isEqualTo(Order.Status.DISCARDED);
        assertThat(shop.room.current(shop.now().terminal())).isEmpty();
        assertThat(shop.facts("ordering.DraftDeleted", DraftDeleted.class)).singleElement().satisfies(fact -> {
            assertThat(fact.number()).isEqualTo(order.number());
            assertThat(fact.value()).isEqualTo(fen(3400));
            assertThat(fact.what()).contains("宫保鸡丁").contains("米饭");
        });
        assertRefused("ordering.closed", () -> shop.tap(order, "rice"));
    }

    @Test
    void numbersCountFromOneEachBusinessDayAndAnOrderWithoutADishIsUsedAgain() {
        assertThat(shop.open().number()).isEqualTo(1);
        Order first = shop.open();
        assertThat(first.number()).isEqualTo(1);
        shop.tap(first, "rice");
        assertThat(shop.open().number()).isEqualTo(2);
        assertThat(shop.open("till-2").number()).isEqualTo(3);

        shop.store.clock().advance(Duration.ofDays(1));
        Order tomorrow = shop.open();
        assertThat(tomorrow.number()).isEqualTo(1);
        assertThat(tomorrow.businessDay()).isEqualTo(first.businessDay().plusDays(1));
    }

    @Test
    void theVersionGrowsWithEachChange() {
        Order order = shop.open();
        Order one = shop.tap(order, "rice");
        Order two = shop.room.note(shop.now(), order.id(), " 带筷子 ");
        Order three = shop.room.serving(shop.now(), order.id(), Order.Serving.TAKE_AWAY);

        assertThat(List.of(order.version(), one.version(), two.version(), three.version()))
                .isSorted().doesNotHaveDuplicates();
        assertThat(three.note()).isEqualTo("带筷子");
        assertThat(three.serving()).isEqualTo(Order.Serving.TAKE_AWAY);
        assertThat(shop.read(order)).isEqualTo(three);
        assertRefused("ordering.note-too-long", () -> shop.room.note(shop.now(), order.id(), "长".repeat(201)));
    }

    @Test
    void aRepeatedRequestIsDoneOnce() {
        Order order = shop.open();
        CommandContext tap = shop.now();
        shop.room.add(tap, order.id(), LineRequest.one(new ItemId("rice")));
        Order again = shop.room.add(tap, order.id(), LineRequest.one(new ItemId("rice")));

        assertThat(again.price().due()).isEqualTo(fen(200));
        assertThat(shop.read(order)).isEqualTo(again);
    }

    @Test
    void anUnknownOrderAndAMissingPermissionAreRefused() {
        assertRefused("ordering.no-order", () -> shop.room.add(shop.now(), new OrderId("nowhere"),
                LineRequest.one(new ItemId("rice"))));
        Order order = shop.open();
        shop.permissions.forbidden.add("ordering.order");
        assertRefused("identity.permission-missing", () -> shop.tap(order, "rice"));
        assertRefused("identity.permission-missing", shop::open);
    }

    @Test
    void theBillIsRoundedAndChargedAsTheSettingsSay() {
        Order order = shop.room.add(shop.now(), shop.open().id(), weighed("fish", "0.333"));
        assertThat(order.price().due()).isEqualTo(fen(2664));

        shop.settings.values.put("ordering.rounding", "DOWN");
        assertThat(shop.read(order).price().due()).isEqualTo(fen(2660));
        shop.settings.values.put("ordering.rounding", "half_up");
        shop.settings.values.put("ordering.rounding-unit", "100");
        assertThat(shop.read(order).price().due()).isEqualTo(fen(2700));
        shop.settings.values.put("ordering.service-charge", "1000");
        assertThat(shop.read(order).price().serviceCharge()).isEqualTo(fen(266));
        shop.settings.values.put("ordering.rounding", "sometimes");
        assertThat(shop.read(order).price().due()).isEqualTo(fen(2930));
    }
}
