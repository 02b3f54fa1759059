package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.ordering.internal.Blackboard.EGG;
import static org.trivetpos.ordering.internal.Blackboard.HOT;
import static org.trivetpos.ordering.internal.Blackboard.MAIN_DISH;
import static org.trivetpos.ordering.internal.Blackboard.MILD;
import static org.trivetpos.ordering.internal.Blackboard.PEANUTS;
import static org.trivetpos.ordering.internal.Blackboard.fen;
import static org.trivetpos.ordering.internal.OpenShop.set;
import static org.trivetpos.ordering.internal.OpenShop.weighed;
import static org.trivetpos.ordering.internal.OpenShop.wish;
import static org.trivetpos.ordering.internal.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MethodId;
import org.trivetpos.menu.SlotId;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ordering.OrderLine.ChosenMethod;

class OrderTakingTest {

    private final OpenShop shop = OpenShop.inMemory();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aTapAddsADishAndThePriceFollows() {
        Order order = shop.tap(shop.open(), "rice");

        assertThat(order.lines()).hasSize(1);
        assertThat(order.price().due()).isEqualTo(fen(200));
        assertThat(order.price().tax()).isEqualTo(fen(11));
        assertThat(shop.read(order)).isEqualTo(order);
    }

    @Test
    void tappingTheSamePlainDishAgainAddsToItsQuantity() {
        Order order = shop.tap(shop.tap(shop.tap(shop.open(), "rice"), "rice"), "rice");

        assertThat(order.lines()).extracting(OrderLine::quantity).containsExactly(Quantity.of(3));
        assertThat(shop.read(order).price().due()).isEqualTo(fen(600));
    }

    @Test
    void theSameDishAfterAnotherOneIsALineOfItsOwn() {
        Order order = shop.tap(shop.tap(shop.tap(shop.open(), "rice"), "cola"), "rice");

        assertThat(order.lines()).extracting(line -> line.item().value()).containsExactly("rice", "cola", "rice");
    }

    @Test
    void aDishMadeInAnotherWayOrWithANoteIsALineOfItsOwn() {
        Order order = shop.open();
        shop.room.add(shop.now(), order.id(), wish("chicken", "large", "1", List.of(HOT, PEANUTS)));
        shop.room.add(shop.now(), order.id(), wish("chicken", "large", "1", List.of(MILD, PEANUTS)));
        LineRequest noted = new LineRequest(new ItemId("chicken"), null, Quantity.ONE, null, Map.of(), "少油", null);
        shop.room.add(shop.now(), order.id(), noted);
        order = shop.room.add(shop.now(), order.id(), noted);

        assertThat(order.lines()).hasSize(4);
        assertThat(order.lines()).extracting(OrderLine::note).containsExactly("", "", "少油", "少油");
    }

    @Test
    void variantAndMethodsWithSurchargeMakeThePrice() {
        Order order = shop.room.add(shop.now(), shop.open().id(),
                wish("chicken", "large", "2", List.of(HOT, PEANUTS, EGG)));

        OrderLine line = order.lines().getFirst();
        assertThat(line.variantName().zh()).isEqualTo("大份");
        assertThat(line.methods()).extracting(ChosenMethod::id).containsExactly(HOT, PEANUTS, EGG);
        assertThat(order.price().due()).isEqualTo(fen(2 * (4600 + 200) + 300));
    }

    @Test
    void defaultsAreChosenWhenNobodySaysOtherwise() {
        Order order = shop.tap(shop.open(), "chicken");

        assertThat(order.lines().getFirst().methods()).extracting(ChosenMethod::id).containsExactly(MILD);
        assertThat(order.lines().getFirst().variant().value()).isEqualTo("small");
    }

    @Test
    void tooFewTooManyAndUnknownMethodsAreRefusedAndNothingIsAdded() {
        Order order = shop.open();
        assertRefused("ordering.too-few-methods", () -> shop.room.add(shop.now(), order.id(),
                wish("chicken", null, "1", List.of(PEANUTS))));
        assertRefused("ordering.too-many-methods", () -> shop.room.add(shop.now(), order.id(),
                wish("chicken", null, "1", List.of(MILD, HOT))));
        assertRefused("ordering.choice-gone", () -> shop.room.add(shop.now(), order.id(),
                wish("chicken", null, "1", List.of(MILD, new MethodId("gold-leaf")))));
        assertRefused("ordering.choice-gone", () -> shop.room.add(shop.now(), order.id(),
                wish("chicken", "giant", "1", List.of(MILD))));

        assertThat(shop.read(order).lines()).isEmpty();
        assertThat(shop.read(order).version()).isEqualTo(order.version());
    }

    @Test
    void aSetMealKeepsItsPlacesAndTheSurchargeOfAReplacement() {
        Order order = shop.room.add(shop.now(), shop.open().id(), set("lunch", Map.of(MAIN_DISH, new ItemId("fish"))));

        OrderLine line = order.lines().getFirst();
        assertThat(order.price().due()).isEqualTo(fen(3900));
        assertThat(line.components()).extracting(place -> place.item().value())
                .containsExactly("fish", "cola", "rice");
        assertThat(line.components().getFirst().replaced()).isNotNull();
        assertThat(line.components().get(1).replaced()).isNull();
        assertThat(line.price().components().stream().reduce(Money::plus)).contains(fen(3900));
        assertThat(shop.read(order)).isEqualTo(order);
    }

    @Test
    void aReplacementThatTheSetDoesNotOfferIsRefused() {
        OrderId order = shop.open().id();
        assertRefused("ordering.choice-gone", () -> shop.room.add(shop.now(), order,
                set("lunch", Map.of(MAIN_DISH, new ItemId("cola")))));
        assertRefused("ordering.choice-gone", () -> shop.room.add(shop.now(), order,
                set("lunch", Map.of(new SlotId("dessert"), new ItemId("cola")))));
    }

    @Test
    void aWeighedDishIsPricedByWeightAndNeverMerged() {
        Order order = shop.open();
        shop.room.add(shop.now(), order.id(), weighed("fish", "1.35"));
        order = shop.room.add(shop.now(), order.id(), weighed("fish", "1.35"));

        assertThat(order.lines()).hasSize(2);
        assertThat(order.price().due()).isEqualTo(fen(2 * 10800));
    }

    @Test
    void quantitiesThatCannotBeAreRefused() {
        OrderId order = shop.open().id();
        for (String quantity : List.of("0", "-1", "10000", "1000000000000")) {
            assertRefused("ordering.bad-quantity", () -> shop.room.add(shop.now(), order, weighed("fish", quantity)));
            assertRefused("ordering.bad-quantity", () -> shop.room.add(shop.now(), order, weighed("rice", quantity)));
        }
        assertRefused("ordering.bad-quantity", () -> shop.room.add(shop.now(), order, weighed("rice", "0.5")));
    }

    @Test
    void aMarketPriceDishNeedsTodaysPrice() {
        OrderId order = shop.open().id();
        assertRefused("ordering.price-needed", () -> shop.tap(shop.read(shop.open()), "crab"));
        for (Money price : List.of(fen(-100), fen(0), fen(100_000_001), Money.of(CurrencyUnit.USD, 8))) {
            assertRefused("ordering.bad-price", () -> shop.room.add(shop.now(), order, crab(price)));
        }

        assertThat(shop.room.add(shop.now(), order, crab(fen(8800))).price().due()).isEqualTo(fen(8800));
        shop.menu.price("crab", 9900);
        assertThat(shop.room.add(shop.now(), order, crab(fen(1))).price().due()).isEqualTo(fen(8800 + 9900));
    }

    @Test
    void aDishThatIsNotOnTheMenuGetsItsNameAndPriceWhenItIsOrdered() {
        shop.menu.withOpenDish();
        OrderId order = shop.open().id();
        Order taken = shop.room.add(shop.now(), order, open(" 清蒸\t大闸蟹 ", fen(8800)));
        taken = shop.room.add(shop.now(), order, open("", fen(500)));

        assertThat(taken.lines()).extracting(line -> line.name().zh()).containsExactly("清蒸 大闸蟹", "临时菜");
        assertThat(taken.price().due()).isEqualTo(fen(9300));
        assertRefused("ordering.price-needed", () -> shop.room.add(shop.now(), order, open("蟹", null)));
        assertRefused("ordering.dish-name-too-long",
                () -> shop.room.add(shop.now(), order, open("蟹".repeat(41), fen(1))));
        shop.permissions.forbidden.add("ordering.open-item");
        assertRefused("identity.permission-missing", () -> shop.room.add(shop.now(), order, open("蟹", fen(1))));
        assertThat(shop.room.find(order).orElseThrow().lines()).hasSize(2);
    }

    @Test
    void nobodyRenamesADishOfTheMenu() {
        LineRequest renamed = new LineRequest(new ItemId("rice"), null, Quantity.ONE, null, Map.of(), "", fen(1), "金饭");
        Order order = shop.room.add(shop.now(), shop.open().id(), renamed);
        assertThat(order.lines().getFirst().name().zh()).isEqualTo("米饭");
        assertThat(order.price().due()).isEqualTo(fen(200));
    }

    private static LineRequest open(String name, @Nullable Money price) {
        return new LineRequest(new ItemId("open"), null, Quantity.ONE, null, Map.of(), "", price, name);
    }

    private static LineRequest crab(Money price) {
        return new LineRequest(new ItemId("crab"), null, Quantity.ONE, null, Map.of(), "", price);
    }

    @Test
    void whatIsSoldOutOrOffTheMenuIsRefusedInWords() {
        Order order = shop.open();
        shop.menu.left("cola", 2);
        shop.tap(shop.tap(order, "cola"), "cola");
        assertRefused("menu.only-left", () -> shop.tap(order, "cola"));
        shop.menu.left("cola", 0);
        assertRefused("menu.sold-out", () -> shop.tap(order, "cola"));
        assertRefused("menu.sold-out", () -> shop.tap(order, "lunch"));
        shop.menu.takeOff("rice");
        assertRefused("ordering.item-gone", () -> shop.tap(order, "rice"));

        assertThat(shop.read(order).price().due()).isEqualTo(fen(1200));
    }
}
