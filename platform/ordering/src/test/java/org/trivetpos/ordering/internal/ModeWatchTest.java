package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.spi.ServiceMode;

class ModeWatchTest {

    private static final ModeId NIGHT = new ModeId("night");

    private final OpenShop shop = OpenShop.inMemory();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whenAModeLeavesItsOpenOrdersAreParkedUnderTheirNumbers() throws Exception {
        Order order = shop.tap(shop.open(), "rice");
        Order empty = shop.open("till-2");
        ServiceMode counter = shop.installed.getFirst();
        BlockingQueue<OrderId> told = new LinkedBlockingQueue<>();
        try (ModeWatchInUse watch = new ModeWatchInUse(told)) {
            shop.installed.clear();
            watch.watch.left(counter);
            while (shop.read(order).status() == Order.Status.OPEN || shop.read(empty).status() == Order.Status.OPEN) {
                assertThat(next(told)).isIn(order.id(), empty.id());
            }
        }

        assertThat(shop.read(order).parkedAs()).isEqualTo(Integer.toString(order.number()));
        assertThat(shop.read(order).lines()).isEqualTo(order.lines());
        assertThat(shop.read(empty).status()).isEqualTo(Order.Status.DISCARDED);
        assertThat(shop.room.waiting()).extracting(Order::id).containsExactly(order.id());
    }

    @Test
    void aModeThatComesBackAtOnceWasOnlyUpdatedAndParksNothing() throws Exception {
        Order kept = shop.tap(shop.open(), "rice");
        Order other = openAtNight();
        BlockingQueue<OrderId> told = new LinkedBlockingQueue<>();
        try (ModeWatchInUse watch = new ModeWatchInUse(told)) {
            watch.watch.left(shop.installed.getFirst());
            watch.watch.left(new Night());
            awaitParked(other, told);
        }
        assertThat(shop.read(kept).status()).isEqualTo(Order.Status.OPEN);
    }

    @Test
    void aModeThatLeavesBecauseTheShopStopsParksNothing() throws Exception {
        Order kept = shop.tap(shop.open(), "rice");
        Order other = openAtNight();
        ServiceMode counter = shop.installed.getFirst();
        shop.installed.clear();
        BlockingQueue<OrderId> told = new LinkedBlockingQueue<>();
        try (ModeWatchInUse watch = new ModeWatchInUse(told)) {
            watch.stops.set(true);
            watch.watch.left(counter);
            watch.stops.set(false);
            watch.watch.left(new Night());
            awaitParked(other, told);
        }
        assertThat(shop.read(kept).status()).isEqualTo(Order.Status.OPEN);
    }

    private Order openAtNight() {
        shop.installed.add(new Night());
        Order order = shop.room.open(shop.at("till-2"), NIGHT, Order.Serving.DINE_IN);
        shop.tap(order, "cola");
        shop.installed.removeLast();
        return order;
    }

    /** The watch works one after the other: once this order is parked, whatever left before was dealt with. */
    private void awaitParked(Order order, BlockingQueue<OrderId> told) throws InterruptedException {
        while (shop.read(order).status() != Order.Status.PARKED) {
            next(told);
        }
    }

    private static OrderId next(BlockingQueue<OrderId> told) throws InterruptedException {
        return Objects.requireNonNull(told.poll(20, TimeUnit.SECONDS), "nobody was told in 20 seconds");
    }

    private final class ModeWatchInUse implements AutoCloseable {
        private final AtomicBoolean stops = new AtomicBoolean();
        private final ModeWatch watch = new ModeWatch(shop.store.transactions(), shop.orders, shop.modes, stops::get,
                Duration.ofMillis(1));

        private ModeWatchInUse(BlockingQueue<OrderId> told) {
            shop.room.onChange(told::add);
        }

        @Override
        public void close() {
            watch.close();
        }
    }

    private record Night() implements ServiceMode {

        @Override
        public ModeId id() {
            return NIGHT;
        }

        @Override
        public LocalText name() {
            return LocalText.same("night");
        }

        @Override
        public PlacedAt placedAt() {
            return PlacedAt.ORDER;
        }
    }
}
