package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The days to look through: a chip for each usual span, and a date. */
final class DayChoice extends Div {

    private final Supplier<LocalDate> today;
    private final Runnable changed;
    private final Map<PastDays.Span, NativeButton> chips = new EnumMap<>(PastDays.Span.class);
    private final Input date = Touch.named(new Input(), "past-date");
    private PastDays.@Nullable Span span = PastDays.Span.WEEK;

    DayChoice(Words words, Supplier<LocalDate> today, Runnable changed) {
        this.today = today;
        this.changed = changed;
        addClassNames("chips", "day-choice");
        getElement().setAttribute("role", "group");
        Touch.labelled(this, words.of("past.days"));
        for (PastDays.Span one : PastDays.Span.values()) {
            NativeButton chip = Touch.button(words.of("past.days." + one), "chip", "past-" + one, () -> choose(one));
            chips.put(one, chip);
            add(chip);
        }
        date.setType("date");
        date.addClassName("field");
        Touch.labelled(date, words.of("past.days.date"));
        date.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue().isBlank() ? PastDays.Span.WEEK : null);
            }
        });
        add(date);
        mark();
    }

    PastDays days() {
        return span == null ? PastDays.of(date.getValue(), today.get()) : PastDays.of(span, today.get());
    }

    private void choose(PastDays.@Nullable Span wanted) {
        span = wanted;
        if (wanted != null) {
            date.setValue("");
        }
        mark();
        changed.run();
    }

    private void mark() {
        chips.forEach((one, chip) -> Touch.pressed(chip, one == span));
        date.setClassName("chosen", span == null);
    }
}
