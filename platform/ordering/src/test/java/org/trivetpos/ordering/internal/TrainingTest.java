package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.ordering.internal.Blackboard.fen;
import static org.trivetpos.ordering.internal.Refusals.assertRefused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderPractised;
import org.trivetpos.ordering.TrainingSet;
import org.trivetpos.pricing.Discount;

class TrainingTest {

    private final OpenShop shop = OpenShop.inMemory();

    @AfterEach
    void close() {
        shop.close();
    }

    /** Everything that can be done to a draft, and its payment. */
    private Order practise() {
        Order order = shop.tap(shop.tap(shop.tap(shop.open(), "chicken"), "rice"), "cola");
        LineId chicken = order.lines().getFirst().id();
        shop.room.discount(shop.now(), order.id(), chicken, new Discount.Percent(5000, LocalText.same("try")));
        shop.room.typePrice(shop.now(), order.id(), order.lines().get(1).id(), fen(150));
        shop.room.comp(shop.now(), order.id(), order.lines().get(1).id(), LocalText.same("try"));
        shop.room.changeQuantity(shop.now(), order.id(), chicken, Quantity.of(3));
        shop.room.delete(shop.now(), order.id(), chicken);
        return shop.pay(shop.room.note(shop.now(), order.id(), "practice"));
    }

    @Test
    void nothingOfAPractisedOrderIsInAnyFigureAndNothingIsTaken() {
        shop.menu.left("cola", 2);
        shop.room.train(shop.now(), true);
        Order done = practise();

        assertThat(done.training()).isTrue();
        assertThat(done.status()).isEqualTo(Order.Status.DISCARDED);
        assertThat(shop.menu.find(new ItemId("cola")).orElseThrow().soldOut()).isEqualTo(2);
        shop.store.sealAll();
        assertThat(shop.journal.read(0, 1000)).extracting(SealedFact::type)
                .containsExactly("ordering.TrainingSet", "ordering.OrderPractised");
        assertThat(shop.facts("ordering.OrderPractised", OrderPractised.class).getFirst().due())
                .isEqualTo(done.price().due());
        assertThat(shop.facts("ordering.TrainingSet", TrainingSet.class).getFirst().staff()).isEqualTo("小王");
    }

    @Test
    void whatAGuestOrderedIsParkedMeanwhileAndPracticeIsThrownAway() {
        Order guests = shop.tap(shop.open(), "rice");
        shop.room.train(shop.now(), true);
        Order practised = shop.tap(shop.open(), "chicken");
        Order aside = shop.room.park(shop.now(), practised.id(), "");

        assertThat(shop.read(guests).status()).isEqualTo(Order.Status.PARKED);
        assertThat(practised.id()).isNotEqualTo(guests.id());
        assertRefused("ordering.practising", () -> shop.room.recall(shop.now(), guests.id()));
        assertRefused("ordering.only-practice", () -> shop.room.recall(shop.at("till-2"), aside.id()));
        shop.room.train(shop.now(), false);
        assertThat(shop.read(aside).status()).isEqualTo(Order.Status.DISCARDED);
        assertThat(shop.room.isTraining(new TerminalId("till-1"))).isFalse();
        assertThat(shop.pay(shop.room.recall(shop.now(), guests.id())).status()).isEqualTo(Order.Status.CLOSED);
    }

    @Test
    void aTillBesideItSellsAndGivingAwayForPracticeCountsForNobody() {
        shop.settings.values.put("ordering.comp-limit", "200");
        shop.room.train(shop.now(), true);
        practise();
        Order sold = shop.room.open(shop.at("till-2"), OpenShop.COUNTER, Order.Serving.DINE_IN);

        assertThat(sold.training()).isFalse();
        shop.room.train(shop.now(), false);
        shop.permissions.forbidden.add("ordering.comp-beyond");
        Order rice = shop.tap(shop.open(), "rice");
        shop.room.comp(shop.now(), rice.id(), rice.lines().getFirst().id(), LocalText.same("guest"));
        assertThat(shop.read(rice).price().due()).isEqualTo(fen(0));
    }

    @Test
    void onlyWhoMayBeginsPractice() {
        shop.permissions.forbidden.add("ordering.train");
        assertRefused("identity.permission-missing", () -> shop.room.train(shop.now(), true));
        shop.room.train(shop.now(), false);
        assertThat(shop.open().training()).isFalse();
    }
}
