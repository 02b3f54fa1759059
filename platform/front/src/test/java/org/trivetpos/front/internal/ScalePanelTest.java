package org.trivetpos.front.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.ordering.ScaleReading;
import org.trivetpos.ordering.Scales;
import org.trivetpos.ordering.Weight;
import org.trivetpos.ordering.WeightUnit;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminal;

class ScalePanelTest {

    private static final LocalText JIN = new LocalText("斤", "jin");

    private final List<Terminal> tared = new ArrayList<>();
    private final List<Quantity> taken = new ArrayList<>();
    private final Words words = new Words(new PaperWorkplace());
    private final Scales scales = new Scales() {
        @Override
        public AutoCloseable watch(Terminal terminal, Consumer<Optional<Seen>> listener) {
            throw new UnsupportedOperationException("nothing comes to a page on paper");
        }

        @Override
        public void tare(Terminal terminal) {
            tared.add(terminal);
        }
    };
    private final ScalePanel panel = new ScalePanel(words, scales, WeightUnit.JIN, JIN, taken::add);

    private static void shows(ScalePanel panel, boolean tares, ScaleReading reading) {
        panel.show(Optional.of(new Scales.Seen(LocalText.same("吧台秤"), tares, reading)));
    }

    private static ScaleReading stable(long grams) {
        return new ScaleReading.Stable(new Weight(grams), Weight.ZERO);
    }

    private static NativeButton button(Component in, String testId) {
        return in.getChildren().flatMap(part -> Stream.concat(Stream.of(part), part.getChildren()))
                .filter(part -> testId.equals(part.getElement().getAttribute("data-testid")))
                .map(NativeButton.class::cast).findFirst().orElseThrow();
    }

    private static void tap(NativeButton button) {
        if (button.isEnabled()) {
            ComponentUtil.fireEvent(button, new ClickEvent<>(button));
        }
    }

    private String state() {
        return panel.getElement().getAttribute("data-state");
    }

    private static boolean hidden(Component part) {
        return part.getElement().hasAttribute("hidden");
    }

    @Test
    void one_tap_takes_a_weight_that_is_at_rest_in_the_unit_of_the_dish() {
        shows(panel, false, stable(532));
        assertThat(state()).isEqualTo("ready");
        tap(button(panel, "scale-take"));
        assertThat(taken).containsExactly(Quantity.parse("1.064"));
        assertThat(hidden(button(panel, "scale-tare"))).isTrue();
    }

    @Test
    void nothing_is_taken_while_it_moves_or_nothing_lies_on_it_or_it_does_not_weigh() {
        shows(panel, true, stable(532));
        List<String> states = new ArrayList<>();
        for (ScaleReading reading : List.of(new ScaleReading.Unstable(new Weight(500), Weight.ZERO), stable(0),
                stable(-5), new ScaleReading.Overload(), new ScaleReading.NoAnswer())) {
            shows(panel, true, reading);
            tap(button(panel, "scale-take"));
            states.add(state());
        }
        assertThat(states).containsExactly("moving", "empty", "empty", "overload", "no-answer");
        assertThat(taken).isEmpty();
        assertThat(hidden(panel)).isFalse();
    }

    @Test
    void it_is_there_only_while_a_scale_is() {
        assertThat(hidden(panel)).isTrue();
        shows(panel, true, stable(1));
        assertThat(hidden(panel)).isFalse();
        tap(button(panel, "scale-tare"));
        assertThat(tared).extracting(Terminal::name).containsExactly("收银 1");
        panel.show(Optional.empty());
        assertThat(hidden(panel)).isTrue();
        tap(button(panel, "scale-take"));
        assertThat(taken).isEmpty();
    }

    @Test
    void a_weight_that_was_taken_is_the_dish_s_and_typing_begins_anew() {
        Choice choice = Choice.fresh(prawns(new LocalText("斤", "jin")), Quantity.ONE);
        ChoiceFigures figures = figures(choice);
        ScalePanel inside = figures.getChildren().filter(ScalePanel.class::isInstance).map(ScalePanel.class::cast)
                .findFirst().orElseThrow();
        shows(inside, false, stable(250));
        tap(button(inside, "scale-take"));
        assertThat(choice.quantity()).isEqualTo(Quantity.parse("0.5"));
        figures.press("2");
        assertThat(choice.quantity()).isEqualTo(Quantity.of(2));
    }

    @Test
    void a_dish_by_the_portion_has_no_scale() {
        assertThat(figures(Choice.fresh(prawns(LocalText.same("份")), Quantity.ONE)).getChildren())
                .noneMatch(ScalePanel.class::isInstance);
    }

    private static MenuItem prawns(LocalText unit) {
        return new MenuItem(new ItemId("prawns"), new CategoryId("hot"), LocalText.same("基围虾"), "203", "",
                MenuItem.Pricing.WEIGHED, unit, List.of(Carte.variant("v", "", "64.00")), List.of(), List.of(), null,
                null, true, true, 1);
    }

    private ChoiceFigures figures(Choice choice) {
        Shops shops = new Shops() {
            @Override
            public Shop current() {
                return new Shop("shop", LocalText.same("店"), LocalText.same(""), Carte.CNY, true, 600, Locale.CHINESE,
                        ZoneId.of("Asia/Shanghai"));
            }

            @Override
            public Shop change(CommandContext context, Shop wanted) {
                throw new UnsupportedOperationException();
            }
        };
        return new ChoiceFigures(words, new Rooms(null, null, null, null, null, null, null, shops,
                Clock.systemUTC(), null,
                scales), choice, () -> { });
    }
}
