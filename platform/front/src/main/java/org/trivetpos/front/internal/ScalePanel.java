package org.trivetpos.front.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.ordering.ScaleReading;
import org.trivetpos.ordering.Scales;
import org.trivetpos.ordering.Weight;
import org.trivetpos.ordering.WeightUnit;
import org.trivetpos.store.Terminal;

/**
 * What the scale of this till shows while a dish is weighed, taken with one tap once it is at rest. Not to be seen
 * while there is no scale; while it does not answer it says that the weight can be typed.
 */
final class ScalePanel extends Div {

    private static final int DECIMALS = 3;

    private final Words words;
    private final Scales scales;
    private final WeightUnit unit;
    private final LocalText unitName;
    private final Consumer<Quantity> taken;
    private final Span name = Touch.text("", "label");
    private final Span figure = Touch.named(Touch.text("", "scale-figure"), "scale-figure");
    private final Span word = Touch.named(Touch.text("", "scale-word"), "scale-word");
    private final NativeButton take;
    private final NativeButton tare;
    private @Nullable AutoCloseable watching;
    private @Nullable Quantity ready;

    ScalePanel(Words words, Scales scales, WeightUnit unit, LocalText unitName, Consumer<Quantity> taken) {
        this.words = words;
        this.scales = scales;
        this.unit = unit;
        this.unitName = unitName;
        this.taken = taken;
        addClassName("scale");
        take = Touch.button("", "scale-take", "scale-take", this::take);
        take.add(name, figure, word);
        word.getElement().setAttribute("role", "status");
        tare = Touch.button(words.of("scale.tare"), "small", "scale-tare", () -> scales.tare(terminal()));
        add(take, tare);
        Touch.shown(this, false);
    }

    private Terminal terminal() {
        return words.workplace().terminal();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        watching = scales.watch(terminal(), seen -> words.workplace().access(() -> show(seen)));
    }

    @Override
    protected void onDetach(DetachEvent event) {
        AutoCloseable held = watching;
        watching = null;
        if (held != null) {
            Listening.close(held);
        }
    }

    void show(Optional<Scales.Seen> seen) {
        Touch.shown(this, seen.isPresent());
        ready = null;
        seen.ifPresent(now -> {
            Touch.shown(tare, now.tares());
            switch (now.reading()) {
                case ScaleReading.Stable stable -> stable(now.name(), stable);
                case ScaleReading.Unstable moving -> draw(now.name(), moving.net(), moving.tare(), "moving");
                case ScaleReading.Overload over -> silent(now.name(), "overload");
                default -> silent(now.name(), "no-answer");
            }
        });
        take.setEnabled(ready != null);
    }

    private void stable(LocalText scale, ScaleReading.Stable stable) {
        if (stable.net().isPositive()) {
            ready = stable.net().in(unit);
        }
        draw(scale, stable.net(), stable.tare(), ready == null ? "empty" : "ready");
    }

    private void draw(LocalText scale, Weight net, Weight tared, String state) {
        name.setText(tared.isPositive() ? words.of("scale.tared", inUnit(tared)) : words.of(scale));
        say(inUnit(net), state);
    }

    private void silent(LocalText scale, String state) {
        name.setText(words.of(scale));
        say("—", state);
    }

    private void say(String shown, String state) {
        figure.setText(shown);
        word.setText(words.of("scale." + state));
        getElement().setAttribute("data-state", state);
    }

    private String inUnit(Weight weight) {
        return words.of("scale.figure", weight.in(unit).toDecimal().setScale(DECIMALS, RoundingMode.UNNECESSARY)
                .toPlainString(), unitName);
    }

    private void take() {
        Quantity now = ready;
        if (now != null) {
            taken.accept(now);
        }
    }
}
