package org.trivetpos.front.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ui.OrderPanel;
import org.trivetpos.ui.Workplace;

/** The order screen: the bill at the left, the dishes at the right, dialogs over both. */
final class OrderView extends Div {

    private final Rooms rooms;
    private final Workplace workplace;
    private final Desk desk;
    private final Stage stage;
    private final Drawer drawer;
    private final TrainingBar training;
    private final ModeBar modes;
    private final PhoneTabs tabs;
    private final BillHead head;
    private final BillLines lines;
    private final Totals totals;
    private final BillButtons buttons;
    private final Checkout checkout;
    private final FloatPanel floatPanel;
    private final DishPart dishes;
    private final Foot foot;
    private final PanelSlot side;
    private final List<AutoCloseable> listening = new ArrayList<>();
    private List<Order> waiting = List.of();

    OrderView(Rooms rooms, Workplace workplace) {
        this.rooms = rooms;
        this.workplace = workplace;
        Words words = new Words(workplace);
        Div surface = Touch.box("desk");
        desk = new Desk(rooms, workplace, this::refresh);
        SearchField search = new SearchField(words);
        stage = new Stage(surface, search);
        training = new TrainingBar(rooms, words, desk);
        Actions actions = new Actions(words, desk, rooms);
        Steps steps = new Steps(rooms, words, desk, stage, search, actions, training,
                this::checkTill);
        drawer = new Drawer();
        modes = new ModeBar(words, desk, rooms);
        tabs = new PhoneTabs(words, surface);
        head = new BillHead(words, desk, rooms);
        lines = new BillLines(words, desk);
        totals = new Totals(words);
        buttons = new BillButtons(words, desk, steps::showWaiting, steps::showMore);
        checkout = new Checkout(words, desk, rooms, steps::payExactly, steps::pay);
        floatPanel = new FloatPanel(words, rooms.till(), rooms.currency(), this::checkTill);
        dishes = new DishPart(words, rooms, new TimePrices(rooms, desk::mode), search, steps);
        foot = new Foot(words, desk, actions, steps);
        side = new PanelSlot(words, desk, rooms, OrderPanel.Slot.SIDE);
        side.addClassName("side");
        Div bill = Touch.named(Touch.box("bill", head, lines, totals, buttons, checkout, floatPanel), "bill");
        surface.add(training, modes, tabs, bill, dishes, Touch.box("foot", search, foot), side);
        Keyboard.desk(surface, search, new DeskKeys(desk, dishes, steps, checkout,
                () -> drawer.open || desk.isTraining())::pressed);
        addClassName("front");
        add(surface, stage);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        listening.add(rooms.menu().onChange(() -> workplace.access(dishes::showMenu)));
        listening.add(rooms.ordering().onChange(this::changedSomewhere));
        listening.add(rooms.plugged().onChange(() -> workplace.access(this::partsChanged)));
        dishes.showMenu();
        desk.start();
        checkTill();
        waiting = rooms.ordering().waiting();
        buttons.waiting(desk.others(waiting));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        listening.forEach(Listening::close);
        listening.clear();
    }

    /** From any thread: reads what changed before the tab is asked, so that nobody's tap waits for it. */
    private void changedSomewhere(OrderId changed) {
        boolean stillMine = false;
        if (desk.concerns(changed)) {
            Order read = rooms.ordering().find(changed).orElse(null);
            if (read != null) {
                workplace.access(() -> desk.refreshed(read));
                stillMine = read.status() == Order.Status.OPEN && workplace.terminal().id().equals(read.terminal());
            }
        }
        if (!stillMine) {
            List<Order> now = rooms.ordering().waiting();
            workplace.access(() -> {
                waiting = now;
                buttons.waiting(desk.others(waiting));
            });
        }
    }

    private void partsChanged() {
        desk.reconsider();
        if (stage.shown() instanceof PaymentDialog payment) {
            payment.tendersChanged();
        }
    }

    private void checkTill() {
        drawer.open = rooms.till().current(workplace.terminal().id()).isPresent();
        refresh();
    }

    private void refresh() {
        Order order = desk.order();
        setClassName("training", desk.isTraining());
        training.refresh();
        modes.refresh();
        head.refresh();
        lines.refresh();
        totals.refresh(order);
        buttons.refresh();
        buttons.waiting(desk.others(waiting));
        boolean open = drawer.open || desk.isTraining();
        checkout.refresh(open);
        Touch.shown(floatPanel, !open);
        foot.refresh();
        dishes.refresh(order);
        tabs.refresh(order == null ? 0 : Sums.pieces(order));
        side.refresh();
    }

    /** Whether money can be taken here now. */
    private static final class Drawer {
        private boolean open = true;
    }
}
