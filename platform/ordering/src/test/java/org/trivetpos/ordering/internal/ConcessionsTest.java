package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.trivetpos.ordering.internal.Blackboard.fen;
import static org.trivetpos.ordering.internal.Refusals.assertRefused;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.ordering.CompGiven;
import org.trivetpos.ordering.DiscountGiven;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ordering.PriceTyped;
import org.trivetpos.pricing.Discount;

class ConcessionsTest {

    private static final LocalText REGULAR = new LocalText("老顾客", "Regular");
    private static final LocalText NONE = LocalText.same("");

    private final OpenShop shop = OpenShop.inMemory();

    @AfterEach
    void close() {
        shop.close();
    }

    private static Discount percent(int hundredths) {
        return new Discount.Percent(hundredths, REGULAR);
    }

    private static Discount amount(long fen) {
        return new Discount.Amount(fen(fen), REGULAR);
    }

    private static LineId first(Order order) {
        return order.lines().getFirst().id();
    }

    private Order discount(Order order, @Nullable Discount discount) {
        return shop.room.discount(shop.now(), order.id(), first(order), discount);
    }

    private Order chickenAndRice() {
        return shop.tap(shop.tap(shop.open(), "chicken"), "rice");
    }

    @Test
    void aLineCostsLessSaysWhyAndIsAudited() {
        Order order = discount(chickenAndRice(), percent(1000));

        assertThat(order.price().due()).isEqualTo(fen(2880 + 200));
        assertThat(order.lines().getFirst().price().adjustments().getFirst().reason()).isEqualTo(REGULAR);
        assertThat(shop.read(order)).isEqualTo(order);
        assertThat(discount(order, null).price().due()).isEqualTo(fen(3400));
        assertThat(shop.facts("ordering.DiscountGiven", DiscountGiven.class))
                .extracting(DiscountGiven::what, DiscountGiven::discount, DiscountGiven::share, DiscountGiven::staff)
                .containsExactly(tuple("宫保鸡丁小份 x 1", percent(1000), 1000, "小王"),
                        tuple("宫保鸡丁小份 x 1", null, 0, "小王"));
    }

    @Test
    void aDiscountOnTheOrderLiesOnItsLines() {
        Order order = shop.room.discount(shop.now(), chickenAndRice().id(), amount(340));

        assertThat(order.price().due()).isEqualTo(fen(3060));
        assertThat(order.discount()).isEqualTo(amount(340));
        assertThat(order.lines()).extracting(line -> line.price().net()).containsExactly(fen(2880), fen(180));
        assertThat(shop.pay(order).price().due()).isEqualTo(fen(3060));
    }

    @Test
    void whatIsTakenOffTogetherHasTheLimitOfTheRole() {
        shop.permissions.limit = 1_500;
        Order order = discount(chickenAndRice(), percent(1000));

        assertRefused("identity.permission-missing",
                () -> shop.room.discount(shop.now(), order.id(), percent(1000)));
        assertThat(shop.room.discount(shop.now(), order.id(), percent(500)).price().due())
                .isEqualTo(fen(2736 + 190));
    }

    @Test
    void anAmountThatBecomesALargerShareNeedsSomebodyWhoMayGiveThat() {
        shop.permissions.limit = 1_000;
        Order order = shop.room.discount(shop.now(), chickenAndRice().id(), amount(340));

        assertRefused("identity.permission-missing",
                () -> shop.room.delete(shop.now(), order.id(), order.lines().getFirst().id()));
        assertThat(shop.read(order)).isEqualTo(order);
        Order more = shop.tap(order, "chicken");
        assertThat(shop.room.delete(shop.now(), more.id(), more.lines().getLast().id()).price().due())
                .as("back at what was answered for").isEqualTo(fen(3060));
    }

    @Test
    void whoeverMayGiveNoneGivesNoneToAnEmptyOrderEither() {
        shop.permissions.forbidden.add("ordering.discount");
        Order empty = shop.open();
        assertRefused("identity.permission-missing",
                () -> shop.room.discount(shop.now(), empty.id(), percent(1000)));
        assertThat(shop.facts("ordering.DiscountGiven", DiscountGiven.class)).isEmpty();
    }

    @Test
    void discountsThatMakeNoSenseAreRefused() {
        Order order = chickenAndRice();

        assertRefused("ordering.bad-discount", () -> discount(order, percent(0)));
        assertRefused("ordering.bad-discount", () -> discount(order, percent(10_001)));
        assertRefused("ordering.bad-discount", () -> discount(order, amount(0)));
        assertRefused("ordering.bad-discount", () -> discount(order,
                new Discount.Amount(Money.parse("USD 1.00"), REGULAR)));
        assertRefused("ordering.reason-too-long", () -> discount(order,
                new Discount.Percent(100, LocalText.same("x".repeat(61)))));
        assertRefused("ordering.line-gone",
                () -> shop.room.discount(shop.now(), order.id(), new LineId("none"), percent(100)));
        assertThat(discount(order, new Discount.Percent(100, NONE)).lines().getFirst().price().adjustments().getFirst()
                .reason().zh()).isEqualTo("折扣");
    }

    @Test
    void aLineThatIsGivenAwayCostsNothingKeepsItsValueAndTakesNoDiscount() {
        Order order = chickenAndRice();
        LineId chicken = first(order);
        Order given = shop.room.comp(shop.now(), order.id(), chicken, new LocalText("生日", "Birthday"));

        assertThat(given.price().due()).isEqualTo(fen(200));
        assertThat(given.lines().getFirst().price().list()).isEqualTo(fen(3200));
        assertRefused("ordering.given-away", () -> discount(given, percent(1000)));
        assertThat(shop.room.comp(shop.now(), order.id(), chicken, null).price().due()).isEqualTo(fen(3400));
        assertThat(shop.facts("ordering.CompGiven", CompGiven.class)).extracting(CompGiven::reason, CompGiven::value)
                .containsExactly(tuple(new LocalText("生日", "Birthday"), fen(3200)), tuple(null, fen(3200)));
        shop.permissions.forbidden.add("ordering.comp");
        assertRefused("identity.permission-missing", () -> shop.room.comp(shop.now(), order.id(), chicken, NONE));
    }

    @Test
    void aPersonGivesAwaySoMuchInADayAndNoMore() {
        shop.settings.values.put("ordering.comp-limit", "6500");
        shop.permissions.forbidden.add("ordering.comp-beyond");
        Order order = chickenAndRice();
        LineId chicken = first(order);
        shop.room.comp(shop.now(), order.id(), chicken, NONE);
        assertThat(shop.room.changeQuantity(shop.now(), order.id(), chicken, Quantity.of(2)).price().due())
                .isEqualTo(fen(200));

        assertRefused("identity.permission-missing",
                () -> shop.room.changeQuantity(shop.now(), order.id(), chicken, Quantity.of(3)));
        assertRefused("identity.permission-missing",
                () -> shop.room.comp(shop.now(), order.id(), order.lines().getLast().id(), NONE));
        shop.room.delete(shop.now(), order.id(), chicken);
        assertThat(shop.room.comp(shop.now(), order.id(), order.lines().getLast().id(), NONE).price().due())
                .isEqualTo(fen(0));
    }

    @Test
    void aTypedPriceStandsUntilTheMenusIsPutBack() {
        Order order = chickenAndRice();
        LineId chicken = first(order);
        Order typed = shop.room.typePrice(shop.now(), order.id(), chicken, fen(2500));

        assertThat(typed.price().due()).isEqualTo(fen(2700));
        assertThat(typed.lines().getFirst().concession().priceBefore()).isEqualTo(fen(3200));
        assertThat(shop.tap(typed, "chicken").lines()).extracting(OrderLine::unitPrice)
                .as("another one costs what the menu says").contains(fen(2500), fen(3200));
        assertRefused("ordering.bad-price", () -> shop.room.typePrice(shop.now(), order.id(), chicken, fen(0)));
        shop.permissions.forbidden.add("ordering.type-price");
        assertRefused("identity.permission-missing",
                () -> shop.room.typePrice(shop.now(), order.id(), chicken, fen(2400)));
        assertThat(shop.room.typePrice(shop.now(), order.id(), chicken, null).lines().getFirst().unitPrice())
                .isEqualTo(fen(3200));
        assertThat(shop.facts("ordering.PriceTyped", PriceTyped.class)).extracting(PriceTyped::from, PriceTyped::to)
                .containsExactly(tuple(fen(3200), fen(2500)), tuple(fen(2500), fen(3200)));
    }

    @Test
    void anotherChoiceKeepsTheDiscountAndAnotherTapIsALineOfItsOwn() {
        Order order = discount(shop.tap(shop.open(), "rice"), percent(5000));
        assertThat(shop.tap(order, "rice").lines()).hasSize(2);

        Order changed = shop.room.changeLine(shop.now(), order.id(), first(order),
                OpenShop.wish("rice", null, "4", java.util.List.of()));
        assertThat(changed.lines().getFirst().price().net()).isEqualTo(fen(400));
    }

    @Test
    void reasonsAreReadFromTheSettings() {
        shop.settings.values.put("ordering.comp-reasons", " 生日 / Birthday；试吃;  ");
        assertThat(shop.room.compReasons()).containsExactly(new LocalText("生日", "Birthday"), LocalText.same("试吃"));
        assertThat(shop.room.discountReasons()).hasSize(4);
    }
}
