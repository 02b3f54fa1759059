package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trivetpos.ordering.Order;

/** The first row: how the shop serves (only if there is a choice), and where the guest eats. */
final class ModeBar extends Div {

    private final Words words;
    private final Desk desk;
    private final Rooms rooms;
    private final Div modes = Touch.box("chips modes");
    private final Map<Order.Serving, NativeButton> servings = new EnumMap<>(Order.Serving.class);
    private List<KnownMode> shown = List.of();

    ModeBar(Words words, Desk desk, Rooms rooms) {
        this.words = words;
        this.desk = desk;
        this.rooms = rooms;
        addClassName("modebar");
        Div serving = Touch.box("chips servings");
        serving.getElement().setAttribute("role", "group");
        Touch.labelled(serving, words.of("serving"));
        for (Order.Serving one : Order.Serving.values()) {
            NativeButton chip = Touch.button(words.of("serving." + one), "chip", "serving-" + one,
                    () -> desk.serving(one));
            servings.put(one, chip);
            serving.add(chip);
        }
        Touch.labelled(modes, words.of("modes"));
        modes.getElement().setAttribute("role", "group");
        add(modes, serving);
    }

    void refresh() {
        List<KnownMode> installed = rooms.plugged().modes();
        if (!installed.equals(shown)) {
            shown = installed;
            modes.removeAll();
            for (KnownMode mode : installed) {
                modes.add(Touch.button(words.of(mode.name()), "chip", "mode-" + mode.id().value(),
                        () -> desk.choose(mode.id())));
            }
        }
        Touch.shown(modes, installed.size() > 1);
        String chosen = desk.mode().map(mode -> "mode-" + mode.id().value()).orElse("");
        modes.getChildren().map(NativeButton.class::cast).forEach(chip ->
                Touch.pressed(chip, chosen.equals(chip.getElement().getAttribute("data-testid"))));
        servings.forEach((serving, chip) -> Touch.pressed(chip, serving == desk.serving()));
        Touch.shown(this, !installed.isEmpty());
    }
}
