package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ordering.spi.ServiceMode;

class DeskTest {

    private final PaperMenu menu = new PaperMenu(Carte.CHICKEN, Carte.TOFU, Carte.FISH);
    private final PaperOrdering ordering = new PaperOrdering(menu);
    private final Plugged plugged = new Plugged(new GateHouse(Clock.systemUTC()));
    private final ServiceMode counter = new PaperWorkplace.Counter();
    private final PaperWorkplace workplace = new PaperWorkplace();
    private Desk desk;

    @BeforeEach
    void a_till_with_one_mode() {
        plugged.addMode(counter);
        sitsDown();
    }

    private void sitsDown() {
        desk = new Desk(new Rooms(menu, null, ordering, null, null, null, null, null,
                Clock.systemUTC(), plugged, null),
                workplace, () -> { });
    }

    private void tap(MenuItem item) {
        desk.add(LineRequest.one(item.id()));
    }

    @Test
    void the_first_tap_opens_an_order_and_selects_its_line() {
        tap(Carte.TOFU);
        assertThat(desk.mine()).isPresent();
        assertThat(desk.selected().map(OrderLine::item)).contains(Carte.TOFU.id());
        assertThat(desk.payable()).isTrue();
    }

    @Test
    void plus_and_minus_change_the_selected_line_and_the_last_minus_deletes_it() {
        tap(Carte.TOFU);
        tap(Carte.CHICKEN);
        desk.step(-1);
        desk.pieces(1);
        assertThat(desk.selected().orElseThrow().quantity()).hasToString("2");
        desk.pieces(-1);
        desk.pieces(-1);
        assertThat(desk.mine().orElseThrow().lines()).extracting(OrderLine::item).containsExactly(Carte.CHICKEN.id());
        assertThat(desk.selected().map(OrderLine::item)).contains(Carte.CHICKEN.id());
    }

    @Test
    void a_weighed_line_is_not_stepped_by_pieces() {
        tap(Carte.FISH);
        desk.pieces(-1);
        assertThat(desk.mine().orElseThrow().lines()).hasSize(1);
        assertThat(workplace.told()).containsExactly("front.weighed");
    }

    @Test
    void arrows_stay_within_the_bill() {
        tap(Carte.TOFU);
        tap(Carte.CHICKEN);
        desk.step(1);
        assertThat(desk.selected().map(OrderLine::item)).contains(Carte.CHICKEN.id());
        desk.step(-1);
        desk.step(-1);
        assertThat(desk.selected().map(OrderLine::item)).contains(Carte.TOFU.id());
    }

    @Test
    void a_parked_order_leaves_the_desk_and_comes_back_with_its_lines() {
        tap(Carte.TOFU);
        Order first = desk.mine().orElseThrow();
        desk.park("");
        assertThat(desk.standing()).isEqualTo(Desk.Standing.NONE);
        desk.recall(first.id());
        assertThat(desk.mine().orElseThrow().lines()).hasSize(1);
    }

    @Test
    void recalling_an_order_parks_the_one_on_the_desk() {
        tap(Carte.TOFU);
        Order first = desk.mine().orElseThrow();
        desk.park("");
        tap(Carte.CHICKEN);
        Order second = desk.mine().orElseThrow();
        desk.recall(first.id());
        assertThat(desk.mine().orElseThrow().id()).isEqualTo(first.id());
        assertThat(ordering.waiting()).extracting(Order::id).containsExactly(second.id());
    }

    @Test
    void without_a_mode_nothing_is_opened_and_the_reason_is_told() {
        plugged.removeMode(counter);
        tap(Carte.TOFU);
        assertThat(desk.order()).isNull();
        assertThat(workplace.told()).containsExactly("front.no-mode");
    }

    @Test
    void an_order_whose_mode_leaves_stays_readable_and_comes_back_with_the_mode() {
        tap(Carte.TOFU);
        Order order = desk.mine().orElseThrow();
        plugged.removeMode(counter);
        ordering.park(new PaperWorkplace().newRequest(), order.id(), "");
        desk.refreshed(ordering.find(order.id()).orElseThrow());
        assertThat(desk.standing()).isEqualTo(Desk.Standing.MODE_MISSING);
        assertThat(desk.order().lines()).hasSize(1);
        assertThat(desk.payable()).isFalse();
        plugged.addMode(counter);
        assertThat(desk.standing()).isEqualTo(Desk.Standing.PARKED);
        desk.recall(order.id());
        assertThat(desk.standing()).isEqualTo(Desk.Standing.MINE);
    }

    @Test
    void an_order_taken_by_another_till_can_be_read_but_not_changed() {
        tap(Carte.TOFU);
        Order order = desk.mine().orElseThrow();
        desk.refreshed(ordering.with(order, Order.Status.OPEN, null, new TerminalId("till-2"), order.lines()));
        assertThat(desk.standing()).isEqualTo(Desk.Standing.ELSEWHERE);
        tap(Carte.CHICKEN);
        assertThat(workplace.told()).containsExactly("front.not-here");
    }

    @Test
    void an_older_reading_never_replaces_a_newer_one() {
        tap(Carte.TOFU);
        Order old = desk.mine().orElseThrow();
        tap(Carte.CHICKEN);
        desk.refreshed(old);
        assertThat(desk.mine().orElseThrow().lines()).hasSize(2);
    }

    @Test
    void a_paid_order_leaves_the_desk() {
        tap(Carte.TOFU);
        Order order = desk.mine().orElseThrow();
        desk.refreshed(ordering.with(order, Order.Status.CLOSED, null, null, order.lines()));
        assertThat(desk.standing()).isEqualTo(Desk.Standing.NONE);
    }

    @Test
    void a_reload_finds_the_order_again() {
        tap(Carte.TOFU);
        Desk afterReload = new Desk(new Rooms(menu, null, ordering, null, null, null, null, null, Clock.systemUTC(),
                plugged, null),
                new PaperWorkplace(), () -> { });
        afterReload.start();
        assertThat(afterReload.mine().orElseThrow().lines()).hasSize(1);
    }

    @Test
    void a_till_starts_with_the_mode_that_was_chosen_for_it_and_with_the_first_while_that_is_away() {
        ServiceMode tables = new ServiceMode() {
            @Override
            public ModeId id() {
                return new ModeId("tables");
            }

            @Override
            public LocalText name() {
                return LocalText.same("桌台");
            }

            @Override
            public int position() {
                return 200;
            }

            @Override
            public PlacedAt placedAt() {
                return PlacedAt.ORDER;
            }
        };
        workplace.startsWith = "tables";
        sitsDown();
        assertThat(desk.mode().map(KnownMode::id)).contains(new ModeId("counter"));
        plugged.addMode(tables);
        assertThat(desk.mode().map(KnownMode::id)).contains(tables.id());
        tap(Carte.TOFU);
        assertThat(desk.mine().orElseThrow().mode()).isEqualTo(tables.id());
    }
}
