package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivetpos.front.internal.Carte.yuan;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.spi.ServiceMode;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.Tender;
import org.trivetpos.testkit.Offered;
import org.trivetpos.ui.OrderAction;
import org.trivetpos.ui.OrderPanel;

/** The order screen with plugins on it that throw and that never come back. */
class FaultyPartsTest {

    private final GateHouse house = new GateHouse(Clock.systemUTC());
    private final Plugged plugged = new Plugged(house);
    private final PaperWorkplace workplace = new PaperWorkplace();
    private final Words words = new Words(workplace);
    private final PaperMenu menu = new PaperMenu(Carte.TOFU, Carte.CHICKEN);
    private final CountDownLatch release = new CountDownLatch(1);
    private final Rooms rooms = new Rooms(menu, null, new PaperOrdering(menu), null, null, null, null, null,
            Clock.systemUTC(), plugged, null);
    private final Desk desk = new Desk(rooms, workplace, () -> { });

    @BeforeEach
    void an_order_with_one_line() {
        plugged.addMode(new PaperWorkplace.Counter());
        desk.add(LineRequest.one(Carte.TOFU.id()));
    }

    @AfterEach
    void let_everybody_go() {
        release.countDown();
        house.close();
    }

    private static <T> T part(Class<T> gate, Function<String, Object> answers) {
        return gate.cast(Proxy.newProxyInstance(gate.getClassLoader(), new Class<?>[] {gate}, (proxy, method, args) ->
                method.getName().equals("hashCode") ? System.identityHashCode(proxy)
                        : method.getName().equals("equals") ? proxy == args[0] : answers.apply(method.getName())));
    }

    private static Object thrown(String what) {
        throw new IllegalStateException("broken on purpose: " + what);
    }

    private Object stall(String what) {
        try {
            release.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("too late: " + what);
    }

    @Test
    void the_next_guest_is_served_beside_modes_that_throw_and_stall() {
        plugged.addMode(part(ServiceMode.class, FaultyPartsTest::thrown));
        plugged.addMode(part(ServiceMode.class, this::stall));
        ModeBar bar = new ModeBar(words, desk, rooms);
        bar.refresh();
        desk.add(LineRequest.one(Carte.CHICKEN.id()));
        assertThat(desk.mine()).isPresent();
        assertThat(plugged.modes()).extracting(KnownMode::id).containsExactly(new ModeId("counter"));
        assertThat(house.troubles()).extracting(Trouble::gate).containsOnly("ServiceMode");
    }

    @Test
    void another_tender_still_takes_the_money() {
        plugged.addTender(part(Tender.class, FaultyPartsTest::thrown));
        plugged.addTender(part(Tender.class, this::stall));
        plugged.addTender(new PaperTender("cash", true));
        AtomicReference<KnownTender> paid = new AtomicReference<>();
        Checkout checkout = new Checkout(words, desk, rooms, paid::set, () -> { });
        checkout.refresh(true);
        assertThat(checkout.exact(yuan("12.00"))).extracting(KnownTender::id).containsExactly(new TenderId("cash"));
        TenderButtons buttons = new TenderButtons(words, paid::set);
        buttons.show(plugged.tenders());
        click(buttons.getChildren().findFirst().orElseThrow());
        assertThat(paid.get().id()).isEqualTo(new TenderId("cash"));
    }

    @Test
    void a_tender_that_stalls_at_its_amounts_suggests_what_is_due() {
        KnownTender slow = KnownTenders.of(part(Tender.class, what -> switch (what) {
            case "id" -> new TenderId("slow");
            case "givesChange" -> true;
            case "quickAmounts" -> stall(what);
            default -> thrown(what);
        }));
        assertThat(slow.name()).isEqualTo(LocalText.same("slow"));
        QuickAmounts amounts = new QuickAmounts(words, amount -> { });
        amounts.show(slow, yuan("12.00"));
        assertThat(amounts.getComponentCount()).isEqualTo(1);
    }

    @Test
    void an_action_that_stalls_at_enabled_is_not_offered_and_the_others_are() {
        plugged.addAction(Offered.of(action("stalling", what -> stall(what))));
        plugged.addAction(Offered.of(action("throwing", FaultyPartsTest::thrown)));
        plugged.addAction(Offered.of(action("sound", what -> true)));
        Actions actions = new Actions(words, desk, rooms);
        assertThat(actions.buttons(OrderAction.Target.LINE, () -> { })).extracting(NativeButton::getText)
                .containsExactly("sound");
        assertThat(house.troubles()).isNotEmpty();
    }

    private static OrderAction action(String id, Function<String, Object> enabled) {
        return part(OrderAction.class, what -> switch (what) {
            case "id" -> id;
            case "name" -> LocalText.same(id);
            case "target" -> OrderAction.Target.LINE;
            case "position" -> 1;
            default -> enabled.apply(what);
        });
    }

    @Test
    void panels_that_throw_or_stall_leave_the_sound_one_where_it_is() {
        PanelSlot slot = new PanelSlot(words, desk, rooms, OrderPanel.Slot.SIDE);
        plugged.addPanel(Offered.of(panel(what -> what.equals("shownFor") ? stall(what) : thrown(what))));
        plugged.addPanel(Offered.of(panel(FaultyPartsTest::thrown)));
        plugged.addPanel(Offered.of(panel(what -> what.equals("shownFor") ? true
                : new OrderPanel.View(new Span("sound"), order -> { }))));
        slot.refresh();
        assertThat(slot.getChildren().map(part -> part.getElement().getText())).contains("sound");
        slot.refresh();
        assertThat(slot.getComponentCount()).isEqualTo(1);
    }

    @Test
    void a_panel_whose_constructor_stalls_is_left_out_until_it_comes() throws Exception {
        CountDownLatch came = new CountDownLatch(1);
        Plugged hasty = new Plugged(house, Duration.ofMillis(50));
        OrderPanel late = panel(what -> true);
        hasty.addPanel(Offered.of(panel(what -> true)));
        hasty.addPanel(Offered.by(() -> {
            while (release.getCount() > 0) {
                Thread.onSpinWait();
            }
            return late;
        }));
        assertThat(hasty.panels(OrderPanel.Slot.SIDE)).hasSize(1);
        assertThat(house.troubles()).extracting(Trouble::what).containsExactly("make");
        try (AutoCloseable screen = hasty.onChange(came::countDown)) {
            assertThat(screen).isNotNull();
            release.countDown();
            assertThat(came.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(hasty.panels(OrderPanel.Slot.SIDE)).hasSize(2);
        assertThat(house.troubles()).isEmpty();
    }

    private static OrderPanel panel(Function<String, Object> answers) {
        return part(OrderPanel.class, what -> switch (what) {
            case "id" -> "panel";
            case "slot" -> OrderPanel.Slot.SIDE;
            case "position" -> 1;
            default -> answers.apply(what);
        });
    }

    @Test
    void a_panel_that_throws_when_it_is_attached_becomes_a_box_and_may_be_tried_again() {
        boolean[] broken = {true};
        UI page = new UI();
        PanelSlot slot = new PanelSlot(words, desk, rooms, OrderPanel.Slot.SIDE);
        page.add(slot);
        plugged.addPanel(Offered.of(panel(what -> what.equals("shownFor") ? true
                : new OrderPanel.View(new Moody(broken), order -> { }))));
        slot.refresh();
        assertThat(slot.getChildren()).singleElement().isInstanceOf(FailedPart.class);
        assertThat(house.troubles()).extracting(Trouble::what).containsExactly("create");

        broken[0] = false;
        click(slot.getChildren().findFirst().orElseThrow().getChildren().filter(NativeButton.class::isInstance)
                .findFirst().orElseThrow());
        assertThat(slot.getChildren()).singleElement().isInstanceOf(Moody.class);
        assertThat(house.troubles()).isEmpty();
    }

    @Test
    void a_panel_that_throws_at_an_order_becomes_a_box_and_the_order_goes_on() {
        PanelSlot slot = new PanelSlot(words, desk, rooms, OrderPanel.Slot.SIDE);
        plugged.addPanel(Offered.of(panel(what -> what.equals("shownFor") ? true
                : new OrderPanel.View(new Span("x"), order -> {
            if (order.lines().size() > 1) {
                throw new IllegalStateException("too many lines");
            }
        }))));
        slot.refresh();
        desk.add(LineRequest.one(Carte.CHICKEN.id()));
        slot.refresh();
        assertThat(slot.getChildren()).singleElement().isInstanceOf(FailedPart.class);
        assertThat(desk.mine().orElseThrow().lines()).hasSize(2);
    }

    @Test
    void whose_a_panel_is_can_be_seen_from_its_component() {
        PanelSlot slot = new PanelSlot(words, desk, rooms, OrderPanel.Slot.SIDE);
        plugged.addPanel(Offered.of(panel(what -> what.equals("shownFor") ? true
                : new OrderPanel.View(new Span("sound"), order -> { }))));
        slot.refresh();
        List<Component> parts = slot.getChildren().toList();
        assertThat(ComponentUtil.getData(parts.getFirst(), Guarded.class)).isNotNull();
    }

    private static void click(Component button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    /** Throws when it comes to the page, while it is told to. */
    private static final class Moody extends Span {

        private final boolean[] broken;

        Moody(boolean[] broken) {
            this.broken = broken;
        }

        @Override
        protected void onAttach(AttachEvent event) {
            if (broken[0]) {
                throw new IllegalStateException("broken on purpose");
            }
        }
    }
}
