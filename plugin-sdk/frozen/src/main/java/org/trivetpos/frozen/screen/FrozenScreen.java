package org.trivetpos.frozen.screen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ui.OrderAction;
import org.trivetpos.ui.OrderPanel;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.StatusPill;
import org.trivetpos.ui.Workplace;

/** A screen. Beside it what else may be shown: a panel, an action, a pill; hidden, but there. */
@org.osgi.service.component.annotations.Component(service = Screen.class)
public final class FrozenScreen implements Screen {

    @Override
    public String id() {
        return "frozen";
    }

    @Override
    public LocalText title() {
        return new LocalText("冻结", "Frozen");
    }

    @Override
    public String icon() {
        return "vaadin:asterisk";
    }

    @Override
    public Place place() {
        return Place.OFFICE;
    }

    @Override
    public int position() {
        return 990;
    }

    @Override
    public Component create(Workplace workplace) {
        return shown(workplace.text("frozen.greeting", workplace.staff().name()));
    }

    /** The same without a workplace. */
    public static Component shown(String words) {
        Div line = new Div(words);
        TextField field = new TextField(words, change -> line.setText(change.getValue()));
        return new VerticalLayout(line, field, new Button(words, click -> field.clear()));
    }

    /** A panel that no order has. */
    @org.osgi.service.component.annotations.Component(service = OrderPanel.class)
    public static final class Panel implements OrderPanel {

        @Override
        public String id() {
            return "frozen";
        }

        @Override
        public Slot slot() {
            return Slot.SIDE;
        }

        @Override
        public boolean shownFor(@Nullable Order order) {
            return false;
        }

        @Override
        public View create(Workplace workplace, Consumer<Order> show) {
            return new View(new Div(), order -> show.accept(order));
        }
    }

    /** An action that cannot be taken. */
    @org.osgi.service.component.annotations.Component(service = OrderAction.class)
    public static final class Action implements OrderAction {

        @Override
        public String id() {
            return "frozen";
        }

        @Override
        public LocalText name() {
            return new LocalText("冻结", "Frozen");
        }

        @Override
        public String icon() {
            return "vaadin:asterisk";
        }

        @Override
        public Target target() {
            return Target.ORDER;
        }

        @Override
        public boolean enabled(Workplace workplace, Order order, @Nullable OrderLine line) {
            return false;
        }

        @Override
        public void run(Workplace workplace, Order order, @Nullable OrderLine line, Consumer<Order> show) {
            show.accept(order);
        }
    }

    /** A sign with nothing to say. */
    @org.osgi.service.component.annotations.Component(service = StatusPill.class)
    public static final class Pill implements StatusPill {

        @Override
        public Component create(Workplace workplace) {
            Div pill = new Div();
            pill.setVisible(false);
            return pill;
        }
    }
}
