package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.ordering.internal.Blackboard.fen;
import static org.trivetpos.ordering.internal.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;

class ParkingTest {

    private static final TerminalId TILL_1 = new TerminalId("till-1");

    private final OpenShop shop = OpenShop.inMemory();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aParkedOrderWaitsUnderItsNameAndComesBackWhole() {
        Order order = shop.tap(shop.tap(shop.open(), "chicken"), "rice");
        Order parked = shop.room.park(shop.now(), order.id(), " 王先生 ");

        assertThat(parked.status()).isEqualTo(Order.Status.PARKED);
        assertThat(parked.parkedAs()).isEqualTo("王先生");
        assertThat(shop.room.current(TILL_1)).isEmpty();
        assertThat(shop.room.waiting()).containsExactly(parked);

        Order back = shop.room.recall(shop.at("till-2"), order.id());
        assertThat(back.terminal()).isEqualTo(new TerminalId("till-2"));
        assertThat(back.parkedAs()).isNull();
        assertThat(back.lines()).isEqualTo(order.lines());
        assertThat(back.price()).isEqualTo(order.price());
        assertThat(shop.room.current(new TerminalId("till-2"))).contains(back);
    }

    @Test
    void anOrderParkedWithoutANameWaitsUnderItsNumber() {
        Order order = shop.tap(shop.open(), "rice");

        assertThat(shop.room.park(shop.now(), order.id(), " ").parkedAs()).isEqualTo("1");
    }

    @Test
    void anEmptyOrderOrAnEndlessNameIsNotParked() {
        OrderId order = shop.open().id();
        assertRefused("ordering.nothing-to-park", () -> shop.room.park(shop.now(), order, "王先生"));
        shop.tap(shop.open(), "rice");
        assertRefused("ordering.name-too-long", () -> shop.room.park(shop.now(), order, "王".repeat(41)));
    }

    @Test
    void startingANewOrderParksTheOneThatTheTerminalWasWorkingOn() {
        Order first = shop.tap(shop.open(), "rice");
        Order second = shop.tap(shop.open(), "cola");

        assertThat(shop.read(first).status()).isEqualTo(Order.Status.PARKED);
        assertThat(shop.room.current(TILL_1)).contains(second);

        shop.room.recall(shop.now(), first.id());
        assertThat(shop.read(second).parkedAs()).isEqualTo(Integer.toString(second.number()));
        assertThat(shop.room.waiting()).extracting(Order::id).containsExactlyInAnyOrder(first.id(), second.id());
    }

    @Test
    void recallingWhatOneWorksOnChangesNothing() {
        Order order = shop.tap(shop.open(), "rice");

        assertThat(shop.room.recall(shop.now(), order.id())).isEqualTo(order);
    }

    @Test
    void anOrderThatAnotherTerminalWorksOnIsTakenOverOnlyWithPermission() {
        Order order = shop.tap(shop.open(), "rice");
        shop.permissions.forbidden.add("ordering.take-over");

        assertRefused("identity.permission-missing", () -> shop.room.recall(shop.at("till-2"), order.id()));
        assertThat(shop.room.current(TILL_1)).contains(order);
        shop.unpaired.add("till-1");
        assertThat(shop.room.recall(shop.at("till-2"), order.id()).terminal()).isEqualTo(new TerminalId("till-2"));
    }

    @Test
    void parkingAndRecallingNeedPermission() {
        Order order = shop.tap(shop.open(), "rice");
        shop.permissions.forbidden.add("ordering.park");
        assertRefused("identity.permission-missing", () -> shop.room.park(shop.now(), order.id(), ""));
        shop.permissions.forbidden.clear();
        shop.room.park(shop.now(), order.id(), "");
        shop.permissions.forbidden.add("ordering.park");
        assertRefused("identity.permission-missing", () -> shop.room.recall(shop.now(), order.id()));
    }

    @Test
    void withoutItsModeAnOrderIsReadableAndRecallableButTakesNoMoreDishes() {
        Order order = shop.tap(shop.open(), "rice");
        shop.room.park(shop.now(), order.id(), "");
        shop.installed.clear();

        assertThat(shop.read(order).price().due()).isEqualTo(fen(200));
        assertThat(shop.room.recall(shop.now(), order.id()).status()).isEqualTo(Order.Status.OPEN);
        assertRefused("ordering.mode-missing", () -> shop.tap(order, "rice"));
        assertRefused("ordering.mode-missing", () -> shop.room.place(shop.now(), order.id()));
        assertRefused("ordering.mode-missing", shop::open);
        assertThat(shop.room.modes()).isEmpty();
    }
}
