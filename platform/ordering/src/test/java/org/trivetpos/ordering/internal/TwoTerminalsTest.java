package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.ordering.internal.Blackboard.fen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.Verification;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.menu.ItemId;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.testkit.TestStore;

/** Many hands on one order, on both databases. */
class TwoTerminalsTest {

    private static final int HANDS = 8;
    private static final int TAPS = 25;

    @Test
    void eightHandsAddToOneOrderAndNothingIsLost() throws Exception {
        try (OpenShop shop = OpenShop.inMemory()) {
            eightHands(shop);
        }
    }

    @Test
    void eightHandsAddToOneOrderOnPostgresAndNothingIsLost() throws Exception {
        try (OpenShop shop = new OpenShop(TestStore.postgres())) {
            eightHands(shop);
        }
    }

    private static void eightHands(OpenShop shop) throws Exception {
        Order order = shop.open();
        together(hand -> () -> {
            for (int tap = 0; tap < TAPS; tap++) {
                shop.room.add(shop.at("till-" + hand), order.id(),
                        LineRequest.one(new ItemId(tap % 2 == 0 ? "rice" : "cola")));
            }
            return order;
        });

        Order after = shop.read(order);
        assertThat(pieces(after, "rice")).isEqualTo(Quantity.of(HANDS * 13));
        assertThat(pieces(after, "cola")).isEqualTo(Quantity.of(HANDS * 12));
        assertThat(after.version()).isEqualTo(order.version() + HANDS * TAPS);
        assertThat(after.price().due()).isEqualTo(fen(HANDS * (13 * 200 + 12 * 600)));
    }

    @Test
    void oneRequestFromEightHandsIsDoneOnce() throws Exception {
        try (OpenShop shop = OpenShop.inMemory()) {
            Order order = shop.open();
            CommandContext same = shop.now();
            together(hand -> () -> shop.room.add(same, order.id(), LineRequest.one(new ItemId("rice"))));

            assertThat(pieces(shop.read(order), "rice")).isEqualTo(Quantity.ONE);
        }
    }

    @Test
    void theFirstOrdersOfADayOpenedTogetherAllHaveTheirOwnNumber() throws Exception {
        try (OpenShop h2 = OpenShop.inMemory(); OpenShop postgres = new OpenShop(TestStore.postgres())) {
            for (OpenShop shop : List.of(h2, postgres)) {
                List<Order> opened = together(hand -> () -> shop.open("till-" + hand));

                assertThat(opened).extracting(Order::number)
                        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, HANDS).boxed().toList());
            }
        }
    }

    @Test
    void ofEightWhoPayOneOrderOnlyOneDoesAndWhatIsAddedMeanwhileIsPaidOrRefused() throws Exception {
        try (OpenShop shop = OpenShop.inMemory()) {
            Order order = shop.tap(shop.open(), "rice");
            List<Boolean> done = together(hand -> () -> {
                try {
                    if (hand < 4) {
                        shop.pay(order);
                    } else {
                        shop.room.add(shop.at("till-" + hand), order.id(), LineRequest.one(new ItemId("cola")));
                    }
                    return true;
                } catch (RefusedException refused) {
                    assertThat(refused.refusal().code()).isEqualTo("ordering.closed");
                    return false;
                }
            });

            assertThat(done.subList(0, 4)).containsOnlyOnce(true);
            long added = done.subList(4, HANDS).stream().filter(yes -> yes).count();
            Order paid = shop.read(order);
            assertThat(pieces(paid, "cola")).isEqualTo(Quantity.of(added));
            assertThat(paid.price().due()).isEqualTo(fen(200 + 600 * added));
            assertThat(paid.lines()).noneMatch(line -> line.state() == OrderLine.State.DRAFT);
            assertThat(shop.journal.verify()).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void terminalsThatTakeOrdersFromEachOtherNeverWaitForEachOtherForEver() throws Exception {
        try (OpenShop shop = OpenShop.inMemory()) {
            List<Order> orders = new ArrayList<>();
            for (int till = 0; till < HANDS; till++) {
                orders.add(shop.open("till-" + till));
                shop.tap(orders.getLast(), "rice");
            }
            together(hand -> () -> {
                for (int round = 0; round < 10; round++) {
                    shop.room.recall(shop.at("till-" + hand), orders.get((hand + round) % HANDS).id());
                }
                return hand;
            });

            assertThat(shop.room.waiting()).hasSize(HANDS);
            for (int till = 0; till < HANDS; till++) {
                String name = "till-" + till;
                assertThat(shop.room.waiting().stream().map(Order::terminal)
                        .filter(t -> t != null && t.value().equals(name)).count()).isLessThanOrEqualTo(1);
            }
        }
    }

    private static Quantity pieces(Order order, String item) {
        return order.lines().stream().filter(line -> line.item().value().equals(item)).map(OrderLine::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    private interface Hand<T> {
        Callable<T> does(int hand);
    }

    private static <T> List<T> together(Hand<T> hands) throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(HANDS)) {
            List<Future<T>> work = new ArrayList<>();
            for (int hand = 0; hand < HANDS; hand++) {
                work.add(people.submit(hands.does(hand)));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : work) {
                results.add(one.get(60, TimeUnit.SECONDS));
            }
            return results;
        }
    }
}
