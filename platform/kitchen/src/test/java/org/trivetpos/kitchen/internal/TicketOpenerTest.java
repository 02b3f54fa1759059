package org.trivetpos.kitchen.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kitchen.Kitchen;
import org.trivetpos.kitchen.KitchenLinesVoided;
import org.trivetpos.kitchen.KitchenTicket;
import org.trivetpos.kitchen.KitchenTicketOpened;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.VariantId;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.LineVoided;
import org.trivetpos.ordering.LinesPlaced;
import org.trivetpos.ordering.LinesReturned;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.pricing.PricedLine;
import org.trivetpos.testkit.TestStore;

class TicketOpenerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Money PRICE = Money.ofMinor(CurrencyUnit.of("CNY"), 3200);

    /** A kitchen that follows the river of a shop. */
    private static final class Pass implements AutoCloseable {
        private final TestStore store;
        private final Journal journal;
        private final TicketOpener opener;
        private final OneKitchen kitchen;

        private Pass(TestStore store) {
            this.store = store;
            this.journal = store.journal();
            TicketTable tickets = new TicketTable(store.transactions(), store.unit("kitchen", OneKitchen.class));
            this.opener = new TicketOpener(journal, tickets, store.clock());
            this.kitchen = new OneKitchen(tickets, () -> TODAY);
        }

        private void place(LinesPlaced placed) {
            store.transactions().run(() -> journal.append(store.context(), placed.order().value(), placed));
        }

        private void comesBack(int order) {
            store.transactions().run(() -> journal.append(store.context(), "order-" + order, new LinesReturned(
                    new OrderId("order-" + order), order, new ModeId("counter"), Order.Serving.TAKE_AWAY, TODAY, "小王",
                    LocalText.same("凉了"), List.of(new LinesReturned.Returned(line(0), Quantity.ONE)))));
        }

        private void isVoided(int order) {
            store.transactions().run(() -> journal.append(store.context(), "order-" + order, new LineVoided(
                    new OrderId("order-" + order), order, new ModeId("table"), Order.Serving.DINE_IN, TODAY, "小王",
                    line(0), Quantity.ONE, LocalText.same("点错"), true, PRICE)));
        }

        private List<KitchenTicketOpened> opened() {
            store.sealAll();
            return journal.read(0, 1000).stream().filter(f -> f.type().equals("kitchen.KitchenTicketOpened"))
                    .map(f -> journal.decode(f, KitchenTicketOpened.class)).toList();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private static LinesPlaced placed(int number, boolean slips, int dishes) {
        return new LinesPlaced(new OrderId("order-" + number), number, new ModeId("counter"), Order.Serving.TAKE_AWAY,
                slips, TODAY, "小王", "少盐", IntStream.range(0, dishes).mapToObj(TicketOpenerTest::line).toList());
    }

    private static OrderLine line(int number) {
        return new OrderLine(new LineId("line-" + number), new ItemId("chicken"), new VariantId("small"),
                new LocalText("宫保鸡丁", "Kung Pao Chicken"), LocalText.same(""), new LocalText("份", "portion"), false,
                Quantity.ONE, PRICE, List.of(), List.of(), "", OrderLine.State.PLACED,
                new PricedLine("line-" + number, PRICE, List.of(), PRICE, List.of()));
    }

    @Test
    void eachPlacingOpensOneTicketWithEveryDishOfIt() {
        everyPlacingOpensOneTicket(TestStore.h2());
    }

    @Test
    void eachPlacingOpensOneTicketOnPostgresToo() {
        everyPlacingOpensOneTicket(TestStore.postgres());
    }

    private static void everyPlacingOpensOneTicket(TestStore store) {
        try (Pass pass = new Pass(store)) {
            pass.store.follow(pass.opener);
            pass.place(placed(1, true, 3));
            pass.store.clock().advance(Duration.ofMinutes(1));
            pass.place(placed(2, true, 1));

            List<KitchenTicketOpened> opened = pass.opened();
            assertThat(opened).extracting(KitchenTicketOpened::number).containsExactly(1, 2);
            assertThat(opened.getFirst().lines()).isEqualTo(placed(1, true, 3).lines());
            assertThat(opened.getFirst().station()).isEqualTo(Kitchen.MAIN);
            assertThat(opened.getFirst().note()).isEqualTo("少盐");
            assertThat(opened.getFirst().staffName()).isEqualTo("小王");
            assertThat(pass.kitchen.today()).extracting(KitchenTicket::number, KitchenTicket::dishes)
                    .containsExactly(tuple(2, 1),
                            tuple(1, 3));
            assertThat(pass.kitchen.today()).extracting(KitchenTicket::id)
                    .containsExactly(opened.getLast().ticket(), opened.getFirst().ticket());
        }
    }

    @Test
    void aModeWithoutKitchenSlipsOpensNone() {
        try (Pass pass = new Pass(TestStore.h2())) {
            pass.store.follow(pass.opener);
            pass.place(placed(1, false, 2));

            assertThat(pass.opened()).isEmpty();
            assertThat(pass.kitchen.today()).isEmpty();
        }
    }

    @Test
    void readingAFactAgainOpensNoSecondTicket() {
        try (Pass pass = new Pass(TestStore.h2())) {
            pass.store.follow(pass.opener);
            pass.place(placed(1, true, 2));
            assertThat(pass.opened()).hasSize(1);

            SealedFact fact = pass.journal.read(0, 1).getFirst();
            pass.store.transactions().run(() -> pass.opener.read(fact));

            assertThat(pass.opened()).hasSize(1);
            assertThat(pass.kitchen.today()).hasSize(1);
        }
    }

    @Test
    void whatWasPlacedWhileTheKitchenWasAwayIsMadeUpForButNotWhatIsHalfADayOld() {
        try (Pass pass = new Pass(TestStore.h2())) {
            pass.place(placed(1, true, 2));
            pass.store.clock().advance(Duration.ofHours(11));
            pass.place(placed(2, true, 1));
            pass.store.clock().advance(Duration.ofHours(2));
            pass.store.follow(pass.opener);

            assertThat(pass.opened()).extracting(KitchenTicketOpened::number).containsExactly(2);
        }
    }

    @Test
    void dishesThatCameBackAreToldToTheKitchenThatGotThem() {
        try (Pass pass = new Pass(TestStore.h2())) {
            pass.store.follow(pass.opener);
            pass.place(placed(1, true, 3));
            pass.place(placed(2, false, 1));
            pass.comesBack(1);
            pass.comesBack(2);
            pass.store.sealAll();
            pass.store.clock().advance(Duration.ofHours(13));
            pass.comesBack(1);

            assertThat(pass.opened()).hasSize(1);
            List<KitchenLinesVoided> voided = pass.journal.about("order-1").stream()
                    .filter(fact -> fact.type().equals("kitchen.KitchenLinesVoided"))
                    .map(fact -> pass.journal.decode(fact, KitchenLinesVoided.class)).toList();
            assertThat(voided).as("not what was never cooked, nor yesterday's").singleElement().satisfies(slip -> {
                assertThat(slip.number()).isEqualTo(1);
                assertThat(slip.station()).isEqualTo(Kitchen.MAIN);
                assertThat(slip.reason()).isEqualTo(LocalText.same("凉了"));
                assertThat(slip.lines()).containsExactly(new LinesReturned.Returned(line(0), Quantity.ONE));
            });
            assertThat(pass.journal.about("order-2")).noneMatch(fact -> fact.type().startsWith("kitchen."));
        }
    }

    @Test
    void aDishThatIsVoidedBeforeItIsPaidIsToldInTheSameWay() {
        try (Pass pass = new Pass(TestStore.h2())) {
            pass.store.follow(pass.opener);
            pass.place(placed(1, true, 3));
            pass.isVoided(1);
            pass.store.sealAll();

            assertThat(pass.journal.about("order-1").stream()
                    .filter(fact -> fact.type().equals("kitchen.KitchenLinesVoided"))
                    .map(fact -> pass.journal.decode(fact, KitchenLinesVoided.class))).singleElement()
                    .satisfies(slip -> {
                        assertThat(slip.reason()).isEqualTo(LocalText.same("点错"));
                        assertThat(slip.lines()).containsExactly(new LinesReturned.Returned(line(0), Quantity.ONE));
                    });
        }
    }

    @Test
    void theTicketOfAFactHasAlwaysTheSameIdAndEachStationItsOwn() {
        assertThat(TicketOpener.ticketId("order-1", 7, "main")).isEqualTo(TicketOpener.ticketId("order-1", 7, "main"));
        assertThat(TicketOpener.ticketId("order-1", 7, "main").value()).hasSize(35).startsWith("kt-");
        assertThat(List.of(TicketOpener.ticketId("order-1", 7, "bar"), TicketOpener.ticketId("order-1", 8, "main"),
                TicketOpener.ticketId("order-2", 7, "main")))
                .doesNotContain(TicketOpener.ticketId("order-1", 7, "main")).doesNotHaveDuplicates();
    }
}
