package org.trivetpos.ordering.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.trivetpos.ordering.internal.Blackboard.fen;
import static org.trivetpos.ordering.internal.OpenShop.set;
import static org.trivetpos.ordering.internal.OpenShop.weighed;
import static org.trivetpos.ordering.internal.OpenShop.wish;
import static org.trivetpos.ordering.internal.Refusals.assertRefused;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.ApprovalId;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.ItemId;
import org.trivetpos.ordering.DraftDeleted;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.LineVoided;
import org.trivetpos.ordering.LinesReturned;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ordering.OrderLine.State;
import org.trivetpos.ordering.spi.ServiceMode;
import org.trivetpos.pricing.Discount;

/** Placed and not paid: at a table that pays after, and on a check that was re-opened. */
class VoidsTest {

    private static final ModeId TABLE = new ModeId("table-after-pay");
    private static final LocalText MISTAKE = new LocalText("点错", "Ordered by mistake");
    private static final LocalText COLD = LocalText.same("凉了");

    private final OpenShop shop = OpenShop.inMemory();

    record Table() implements ServiceMode {

        @Override
        public ModeId id() {
            return TABLE;
        }

        @Override
        public LocalText name() {
            return LocalText.same("table");
        }

        @Override
        public PlacedAt placedAt() {
            return PlacedAt.ORDER;
        }
    }

    @BeforeEach
    void open() {
        shop.installed.add(new Table());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** Three colas and a rice, on their way to the table. */
    private Order placed() {
        Order order = shop.room.open(shop.now(), TABLE, Order.Serving.DINE_IN);
        shop.room.add(shop.now(), order.id(), wish("cola", null, "3", List.of()));
        shop.tap(order, "rice");
        return shop.room.place(shop.now(), order.id());
    }

    private static LineId first(Order order) {
        return order.lines().getFirst().id();
    }

    private Order voided(Order order, String quantity, LocalText why) {
        return shop.room.voidLine(shop.now(), order.id(), first(order), Quantity.parse(quantity), why);
    }

    private List<LineVoided> facts() {
        return shop.facts("ordering.LineVoided", LineVoided.class);
    }

    private int left(String item) {
        return Objects.requireNonNull(shop.menu.find(new ItemId(item)).orElseThrow().soldOut());
    }

    @Test
    void aPartStandsOnTheBillAtNoPriceAndTheRestCostsWhatItCost() {
        Order order = placed();
        CommandContext approved = shop.now().approvedBy(new ApprovalId("approval-1"));

        Order after = shop.room.voidLine(approved, order.id(), first(order), Quantity.of(2), COLD);

        assertThat(after.price().due()).isEqualTo(fen(600 + 200));
        assertThat(after.version()).isGreaterThan(order.version());
        assertThat(after.lines()).extracting(OrderLine::state, OrderLine::quantity, line -> line.price().net())
                .containsExactly(tuple(State.PLACED, Quantity.ONE, fen(600)),
                        tuple(State.PLACED, Quantity.ONE, fen(200)), tuple(State.VOIDED, Quantity.of(2), fen(0)));
        assertThat(shop.read(order)).isEqualTo(after);
        LineVoided fact = facts().getFirst();
        assertThat(fact.line()).as("as it was before").isEqualTo(order.lines().getFirst());
        assertThat(List.of(fact.quantity(), fact.reason(), fact.value(), fact.staffName(), fact.mode(), fact.number()))
                .containsExactly(Quantity.of(2), COLD, fen(1200), "小王", TABLE, order.number());
        SealedFact sealed = shop.journal.about(order.id().value()).getLast();
        assertThat(List.of(String.valueOf(sealed.actor()), String.valueOf(sealed.approver())))
                .containsExactly("staff-1", "approval-1");
        Order paid = shop.pay(order);
        assertThat(paid.price()).isEqualTo(after.price());
        assertThat(shop.read(order)).as("as it was charged").isEqualTo(paid);
    }

    @Test
    void theReasonDecidesWhetherCountedDishesCanBeSoldAgain() {
        shop.menu.left("cola", 5);
        Order order = placed();
        assertThat(left("cola")).isEqualTo(2);

        voided(order, "1", COLD);
        assertThat(left("cola")).as("wasted").isEqualTo(2);
        voided(order, "2", MISTAKE);
        assertThat(left("cola")).as("can be sold again").isEqualTo(4);

        assertThat(facts()).extracting(LineVoided::backToStock).containsExactly(false, true);
        assertThat(shop.room.voidReasons()).containsAll(shop.room.returnReasons()).contains(MISTAKE)
                .doesNotHaveDuplicates().hasSizeGreaterThan(shop.room.returnReasons().size());
    }

    @Test
    void aWeighedDishIsOnePieceAndASetMealGivesBackEveryPartOfIt() {
        shop.menu.left("cola", 5);
        shop.menu.left("fish", 3);
        Order order = shop.room.open(shop.now(), TABLE, Order.Serving.DINE_IN);
        shop.room.add(shop.now(), order.id(), set("lunch", Map.of(Blackboard.MAIN_DISH, new ItemId("fish"))));
        shop.room.add(shop.now(), order.id(), weighed("fish", "1.35"));
        Order placed = shop.room.place(shop.now(), order.id());
        assertThat(List.of(left("cola"), left("fish"))).containsExactly(4, 1);

        assertRefused("ordering.bad-void", () -> shop.room.voidLine(shop.now(), order.id(),
                placed.lines().getLast().id(), Quantity.ONE, MISTAKE));
        shop.room.voidLine(shop.now(), order.id(), placed.lines().getLast().id(), Quantity.parse("1.35"), MISTAKE);
        Order after = voided(placed, "1", MISTAKE);

        assertThat(List.of(left("cola"), left("fish"))).containsExactly(5, 3);
        assertThat(after.lines()).hasSize(2).allMatch(OrderLine::isVoided);
        assertThat(after.lines().getFirst().price().components()).containsExactly(fen(0), fen(0), fen(0));
    }

    @Test
    void whatCannotBeVoidedIsRefusedAndNothingIsChanged() {
        shop.menu.left("cola", 9);
        Order order = placed();
        Order draft = shop.tap(shop.open("till-2"), "rice");

        assertRefused("ordering.not-placed", () -> voided(draft, "1", COLD));
        assertRefused("ordering.bad-void", () -> voided(order, "4", COLD));
        assertRefused("ordering.bad-void", () -> voided(order, "0", COLD));
        assertRefused("ordering.bad-void", () -> voided(order, "0.5", COLD));
        assertRefused("ordering.void-reason", () -> voided(order, "1", LocalText.same(" ")));
        assertRefused("ordering.void-reason", () -> voided(order, "1", LocalText.same("凉".repeat(101))));
        shop.permissions.forbidden.add("ordering.void");
        assertRefused("identity.permission-missing", () -> voided(order, "1", MISTAKE));
        shop.permissions.forbidden.clear();

        assertThat(shop.read(order)).isEqualTo(order);
        assertThat(left("cola")).isEqualTo(6);
        voided(order, "3", COLD);
        assertRefused("ordering.line-gone", () -> voided(order, "1", COLD));
        assertRefused("ordering.line-gone", () -> shop.room.comp(shop.now(), order.id(), first(order), COLD));
        assertThat(facts()).hasSize(1);
    }

    @Test
    void anOrderOfWhichAllIsVoidedIsPutAsideForGoodOrTakesDishesAgain() {
        Order order = placed();
        voided(order, "3", COLD);
        Order empty = shop.room.voidLine(shop.now(), order.id(), order.lines().getLast().id(), Quantity.ONE, COLD);

        assertThat(empty.isEmpty()).isTrue();
        assertThat(empty.price().due()).isEqualTo(fen(0));
        assertThat(shop.room.waiting()).isEmpty();
        assertRefused("ordering.nothing-to-park", () -> shop.room.park(shop.now(), order.id(), ""));
        Order again = shop.tap(order, "rice");
        assertThat(again.isEmpty()).isFalse();
        shop.room.discard(shop.now(), order.id());
        assertThat(shop.facts("ordering.DraftDeleted", DraftDeleted.class)).singleElement()
                .satisfies(given -> assertThat(List.of(given.what(), given.value()))
                        .containsExactly("米饭 x 1", fen(200)));

        Order other = placed();
        voided(other, "3", COLD);
        shop.room.voidLine(shop.now(), other.id(), other.lines().getLast().id(), Quantity.ONE, COLD);
        Order next = shop.open();
        assertThat(next.id()).isNotEqualTo(other.id());
        assertThat(shop.read(other).status()).isEqualTo(Order.Status.DISCARDED);
    }

    @Test
    void whatWasTakenOffByHandStaysWithinTheLimitAndGoesWithItsLine() {
        Order order = placed();
        shop.permissions.limit = 2_500;
        shop.room.discount(shop.now(), order.id(), first(order), new Discount.Amount(fen(450), COLD));

        assertRefused("identity.permission-missing", () -> voided(order, "2", COLD));
        assertThat(shop.read(order).price().due()).isEqualTo(fen(1800 - 450 + 200));
        shop.permissions.limit = 7_500;
        assertThat(voided(order, "2", COLD).price().due()).isEqualTo(fen(600 - 450 + 200));
        assertThat(facts().getFirst().value()).as("two thirds of what the guest was to pay").isEqualTo(fen(900));
        voided(order, "1", COLD);
        shop.permissions.limit = 0;
        assertThat(shop.tap(order, "cola").price().due()).as("nobody answers for it any more").isEqualTo(fen(800));
    }

    @Test
    void whatIsGivenAwayAndVoidedIsNotGivenAwayAnyMore() {
        shop.settings.values.put("ordering.comp-limit", "1800");
        shop.permissions.forbidden.add("ordering.comp-beyond");
        Order order = placed();
        shop.room.comp(shop.now(), order.id(), first(order), COLD);
        LineId rice = order.lines().getLast().id();
        assertRefused("identity.permission-missing", () -> shop.room.comp(shop.now(), order.id(), rice, COLD));

        voided(order, "1", COLD);
        assertThat(shop.room.comp(shop.now(), order.id(), rice, COLD).price().due()).isEqualTo(fen(0));
        voided(order, "2", COLD);
        Order more = shop.room.add(shop.now(), order.id(), wish("cola", null, "2", List.of()));
        shop.room.comp(shop.now(), order.id(), more.lines().getLast().id(), COLD);
        assertThat(facts()).extracting(LineVoided::value).containsOnly(fen(0));
    }

    @Test
    void onACheckThatWasReopenedTheRestIsPaidAnewAndADoubleTapVoidsOnce() {
        Order order = shop.tap(shop.tap(shop.open(), "chicken"), "rice");
        shop.pay(order);
        shop.store.transactions().run(() -> shop.room.reopen(shop.now(), order.id()));
        CommandContext context = shop.now();

        Order after = shop.room.voidLine(context, order.id(), first(order), Quantity.ONE, COLD);
        assertThat(shop.room.voidLine(context, order.id(), first(order), Quantity.ONE, COLD)).isEqualTo(after);

        assertThat(facts()).hasSize(1);
        assertThat(shop.pay(order).price().due()).isEqualTo(fen(200));
        shop.store.transactions().run(() -> shop.room.reopen(shop.now(), order.id()));
        assertThat(shop.read(order).lines()).extracting(OrderLine::state)
                .containsExactly(State.VOIDED, State.PLACED);
    }

    @Test
    void aRefundGivesCountedDishesBackByTheSameReasons() {
        shop.menu.left("cola", 5);
        Order order = shop.pay(shop.room.add(shop.now(), shop.open().id(), wish("cola", null, "3", List.of())));
        shop.store.transactions().run(() -> {
            shop.room.returned(shop.now(), order.id(), Map.of(first(order), Quantity.of(2)), MISTAKE);
            shop.room.returned(shop.now(), order.id(), Map.of(first(order), Quantity.ONE), COLD);
        });

        assertThat(left("cola")).isEqualTo(4);
        assertThat(shop.facts("ordering.LinesReturned", LinesReturned.class)).extracting(LinesReturned::backToStock)
                .containsExactly(true, false);
    }
}
