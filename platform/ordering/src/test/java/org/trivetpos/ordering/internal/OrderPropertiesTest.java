package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.ordering.internal.Blackboard.fen;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.menu.ItemId;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.pricing.Basket;
import org.trivetpos.pricing.BasketLine;
import org.trivetpos.pricing.Discount;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.PricingTerms;

/** Whatever people tap, in whatever order: the price is always that of the lines they see. */
class OrderPropertiesTest {

    /** Of the discounts that people may give here, in hundredths of a percent. */
    private static final int LIMIT = 3_000;

    private static OpenShop shop;

    @BeforeContainer
    static void open() {
        shop = OpenShop.inMemory();
        shop.permissions.limit = LIMIT;
    }

    @AfterContainer
    static void close() {
        shop.close();
    }

    enum What { ADD, QUANTITY, DELETE, CHANGE, NOTE, PARK_AND_RECALL, OTHER_TERMINAL, DISCOUNT, ORDER_DISCOUNT, COMP,
        PRICE, PLACE, VOID }

    record Deed(What what, String item, int which, int quantity) { }

    @Property(tries = 60)
    void thePriceIsAlwaysThatOfTheVisibleLines(@ForAll("deeds") List<Deed> deeds) {
        Order order = shop.open();
        long version = order.version();
        for (Deed deed : deeds) {
            Order seen = shop.read(order);
            try {
                Order answer = apply(seen, deed);
                assertThat(shop.read(order)).isEqualTo(answer);
            } catch (RefusedException refused) {
                assertThat(shop.read(order)).as("a refused change changes nothing").isEqualTo(seen);
            }
            Order now = shop.read(order);
            assertThat(now.version()).isGreaterThanOrEqualTo(version);
            version = now.version();
            assertThat(wanted(now.price(), now)).isEqualTo(repriced(now));
            assertWithinTheLimit(now);
            assertThat(now.lines().stream().map(line -> line.price().net()).reduce(fen(0), Money::plus))
                    .isEqualTo(now.price().due());
        }
        Order last = shop.read(order);
        if (!last.isEmpty()) {
            Order paid = shop.pay(order);
            assertThat(paid.price()).isEqualTo(last.price());
            assertThat(paid.lines()).noneMatch(line -> line.state() == OrderLine.State.DRAFT);
        }
    }

    private static Order apply(Order order, Deed deed) {
        LineRequest wish = new LineRequest(new ItemId(deed.item()), null, Quantity.of(deed.quantity()), null, Map.of(),
                "", null);
        LineId line = order.isEmpty() ? new LineId("none")
                : order.lines().get(deed.which() % order.lines().size()).id();
        return switch (deed.what()) {
            case ADD -> shop.room.add(shop.now(), order.id(), wish);
            case QUANTITY -> shop.room.changeQuantity(shop.now(), order.id(), line, Quantity.of(deed.quantity()));
            case DELETE -> shop.room.delete(shop.now(), order.id(), line);
            case CHANGE -> shop.room.changeLine(shop.now(), order.id(), line, wish);
            case NOTE -> shop.room.note(shop.now(), order.id(), "note " + deed.quantity());
            case PARK_AND_RECALL -> {
                shop.room.park(shop.now(), order.id(), "");
                yield shop.room.recall(shop.at("till-2"), order.id());
            }
            case OTHER_TERMINAL -> shop.room.add(shop.at("till-3"), order.id(), wish);
            case DISCOUNT -> shop.room.discount(shop.now(), order.id(), line, discount(deed));
            case ORDER_DISCOUNT -> shop.room.discount(shop.now(), order.id(), discount(deed));
            case COMP -> shop.room.comp(shop.now(), order.id(), line,
                    deed.quantity() % 2 == 0 ? LocalText.same("guest") : null);
            case PRICE -> shop.room.typePrice(shop.now(), order.id(), line,
                    deed.quantity() % 3 == 0 ? null : fen(97L * deed.quantity()));
            case PLACE -> shop.room.place(shop.now(), order.id());
            case VOID -> shop.room.voidLine(shop.now(), order.id(), line, Quantity.of(deed.quantity()),
                    LocalText.same("cold"));
        };
    }

    private static @Nullable Discount discount(Deed deed) {
        return switch (deed.which() % 3) {
            case 0 -> null;
            case 1 -> new Discount.Percent(deed.quantity() * 437, LocalText.same("guest"));
            default -> new Discount.Amount(fen(deed.quantity() * 53L), LocalText.same("guest"));
        };
    }

    /** Nobody may go further; a fen of each line is what rounding gives. */
    private static void assertWithinTheLimit(Order order) {
        for (OrderLine line : order.lines()) {
            long byHand = -line.price().adjustments().stream().filter(one -> one.source().equals("manual"))
                    .mapToLong(one -> one.amount().getAmountMinorLong()).sum();
            assertThat(byHand).isLessThanOrEqualTo(line.price().list().getAmountMinorLong() * LIMIT / 10_000 + 2);
        }
    }

    /** Without what is voided, which costs nothing. */
    private static PricedBasket wanted(PricedBasket price, Order order) {
        assertThat(order.lines()).filteredOn(OrderLine::isVoided).allMatch(line -> line.price().list().isZero());
        return new PricedBasket(order.lines().stream().filter(line -> !line.isVoided()).map(OrderLine::price).toList(),
                price.list(), price.discount(), price.shortfall(), price.serviceCharge(), price.taxOnTop(),
                price.rounding(), price.due(), price.tax());
    }

    /** Priced anew from nothing but what the screen shows. */
    private static PricedBasket repriced(Order order) {
        List<BasketLine> lines = order.lines().stream().filter(line -> !line.isVoided()).map(line -> new BasketLine(
                line.id().value(), line.item().value(), line.quantity(), line.unitPrice(),
                line.methods().stream().map(m -> new BasketLine.MethodCharge(m.name(), m.surcharge(), m.charge()))
                        .toList(),
                line.components().stream().map(c -> new BasketLine.Component(c.slot().value(), c.name(), c.listPrice(),
                        c.surcharge())).toList(),
                null, line.concession().discount(), line.concession().comp() != null, true, true, true)).toList();
        return shop.pricing.price(new Basket(lines, order.discount(), fen(0),
                PricingTerms.taxIncluded(Blackboard.CNY, 600), shop.store.clock().instant(), order.mode().value()));
    }

    @Provide
    Arbitrary<List<Deed>> deeds() {
        return Combinators.combine(
                Arbitraries.frequency(Tuple.of(6, What.ADD), Tuple.of(2, What.QUANTITY), Tuple.of(2, What.DELETE),
                        Tuple.of(2, What.CHANGE), Tuple.of(1, What.NOTE), Tuple.of(1, What.PARK_AND_RECALL),
                        Tuple.of(2, What.OTHER_TERMINAL), Tuple.of(2, What.DISCOUNT),
                        Tuple.of(2, What.ORDER_DISCOUNT), Tuple.of(1, What.COMP), Tuple.of(1, What.PRICE),
                        Tuple.of(1, What.PLACE), Tuple.of(2, What.VOID)),
                Arbitraries.of("rice", "cola", "fish", "chicken", "lunch", "crab"),
                Arbitraries.integers().between(0, 20), Arbitraries.integers().between(0, 12))
                .as(Deed::new).list().ofMaxSize(20);
    }
}
