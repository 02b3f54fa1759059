package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.testkit.Offered;
import org.trivetpos.ui.OrderAction;
import org.trivetpos.ui.OrderPanel;
import org.trivetpos.ui.Workplace;

class ContributedPartsTest {

    private final Plugged plugged = new Plugged(new GateHouse(Clock.systemUTC()));
    private final PaperWorkplace workplace = new PaperWorkplace();
    private final Words words = new Words(workplace);
    private final PaperMenu menu = new PaperMenu(Carte.TOFU, Carte.CHICKEN);
    private Rooms rooms;
    private Desk desk;

    @BeforeEach
    void an_order_with_one_line() {
        plugged.addMode(new PaperWorkplace.Counter());
        rooms = new Rooms(menu, null, new PaperOrdering(menu), null, null, null, null, null,
                Clock.systemUTC(), plugged,
                null);
        desk = new Desk(rooms, workplace, () -> { });
        desk.add(LineRequest.one(Carte.TOFU.id()));
    }

    private List<NativeButton> lineButtons(Actions actions) {
        return actions.buttons(OrderAction.Target.LINE, () -> { });
    }

    @Test
    void an_action_gets_a_button_while_its_bundle_is_there() {
        Actions actions = new Actions(words, desk, rooms);
        Offered<OrderAction> comp = Offered.of(new PaperAction("comp", line -> true, () -> { }));
        plugged.addAction(comp);
        assertThat(lineButtons(actions)).extracting(NativeButton::getText).containsExactly("comp");
        plugged.removeAction(comp);
        assertThat(lineButtons(actions)).isEmpty();
    }

    @Test
    void an_action_that_throws_is_switched_off_for_this_order_and_said_so() {
        Actions actions = new Actions(words, desk, rooms);
        plugged.addAction(Offered.of(new PaperAction("broken", line -> true, () -> {
            throw new IllegalStateException("broken on purpose");
        })));
        NativeButton button = lineButtons(actions).getFirst();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        assertThat(workplace.told()).containsExactly("front.part.broken");
        assertThat(lineButtons(actions)).isEmpty();
        desk.park("");
        desk.add(LineRequest.one(Carte.CHICKEN.id()));
        assertThat(lineButtons(actions)).hasSize(1);
    }

    @Test
    void an_action_that_cannot_say_whether_it_is_enabled_is_left_out() {
        Actions actions = new Actions(words, desk, rooms);
        plugged.addAction(Offered.of(new PaperAction("broken", line -> {
            throw new IllegalStateException("broken on purpose");
        }, () -> { })));
        plugged.addAction(Offered.of(new PaperAction("sound", line -> true, () -> { })));
        assertThat(lineButtons(actions)).extracting(NativeButton::getText).containsExactly("sound");
    }

    @Test
    void a_panel_is_told_of_each_order_and_leaves_with_its_bundle() {
        PanelSlot slot = new PanelSlot(words, desk, rooms, OrderPanel.Slot.SIDE);
        PaperPanel panel = new PaperPanel(false);
        Offered<OrderPanel> offered = Offered.of(panel);
        plugged.addPanel(offered);
        slot.refresh();
        desk.add(LineRequest.one(Carte.CHICKEN.id()));
        slot.refresh();
        assertThat(slot.getComponentCount()).isEqualTo(1);
        assertThat(panel.sizes).contains(1, 2);
        plugged.removePanel(offered);
        slot.refresh();
        assertThat(slot.getComponentCount()).isZero();
    }

    @Test
    void where_a_panel_threw_stands_a_box_that_says_so_and_the_others_stay() {
        PanelSlot slot = new PanelSlot(words, desk, rooms, OrderPanel.Slot.SIDE);
        plugged.addPanel(Offered.of(new PaperPanel(true)));
        plugged.addPanel(Offered.of(new PaperPanel(false)));
        slot.refresh();
        assertThat(slot.getChildren().map(FailedPart.class::isInstance)).containsExactly(true, false);
        assertThat(workplace.told()).isEmpty();
    }

    @Test
    void a_change_of_one_line_keeps_the_rows_of_the_others() {
        BillLines lines = new BillLines(words, desk);
        desk.add(LineRequest.one(Carte.CHICKEN.id()));
        lines.refresh();
        List<Component> before = rows(lines);
        desk.pieces(1);
        lines.refresh();
        assertThat(rows(lines)).isEqualTo(before).hasSize(2);
        desk.step(-1);
        desk.delete();
        lines.refresh();
        assertThat(rows(lines)).containsExactly(before.getLast());
    }

    private static List<Component> rows(BillLines lines) {
        return lines.getChildren().filter(LineRow.class::isInstance).toList();
    }

    /** An action of some bundle. */
    private record PaperAction(String id, Function<@Nullable OrderLine, Boolean> may, Runnable step)
            implements OrderAction {

        @Override
        public LocalText name() {
            return LocalText.same(id);
        }

        @Override
        public String icon() {
            return "vaadin:gift";
        }

        @Override
        public Target target() {
            return Target.LINE;
        }

        @Override
        public boolean enabled(Workplace at, Order order, @Nullable OrderLine line) {
            return may.apply(line);
        }

        @Override
        public void run(Workplace at, Order order, @Nullable OrderLine line, Consumer<Order> show) {
            step.run();
        }
    }

    /** A panel of some bundle. */
    private static final class PaperPanel implements OrderPanel {

        private final boolean broken;
        private final List<Integer> sizes = new ArrayList<>();

        PaperPanel(boolean broken) {
            this.broken = broken;
        }

        @Override
        public String id() {
            return "paper";
        }

        @Override
        public Slot slot() {
            return Slot.SIDE;
        }

        @Override
        public boolean shownFor(@Nullable Order order) {
            return order != null;
        }

        @Override
        public View create(Workplace workplace, Consumer<Order> show) {
            if (broken) {
                throw new IllegalStateException("broken on purpose");
            }
            return new View(new Span("panel"), order -> sizes.add(order.lines().size()));
        }
    }
}
