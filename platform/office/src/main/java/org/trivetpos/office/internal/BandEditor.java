package org.trivetpos.office.internal;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.menu.TimeBand;

/** One time at which a price level holds: days of the week, from and to, and if wanted dates and service modes. */
final class BandEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    private final transient Set<String> modes = new TreeSet<>();
    private final Span trouble = new Span();
    private final TimePicker from;
    private final TimePicker to;
    private final DatePicker first;
    private final DatePicker last;

    /** {@code installed} are the names of service modes by id. */
    BandEditor(Office office, TimeBand band, Map<String, String> installed, Consumer<BandEditor> remove) {
        this.office = office;
        days.addAll(band.days());
        modes.addAll(band.modes());
        from = time("from", band.from());
        to = time("to", band.to());
        first = date("first", band.first());
        last = date("last", band.last());
        Div week = chips("levels.days");
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(chip(BandWords.day(office.locale(), day), "day-" + day.getValue(), days.contains(day),
                    on -> toggle(days, day, on)));
        }
        trouble.addClassName("price-bad");
        trouble.setVisible(false);
        add(week, trouble, Fittings.row(from, to), Fittings.section(office.t("levels.only-between"),
                band.first() != null || band.last() != null, Fittings.row(first, last)));
        if (installed.size() > 1 || !modes.isEmpty()) {
            add(modeChips(installed));
        }
        add(Fittings.risky(office.t("levels.remove-time"), VaadinIcon.TRASH, () -> remove.accept(this)));
        addClassNames("card", "column");
        Fittings.named(this, "band");
    }

    private Div modeChips(Map<String, String> installed) {
        Div chips = chips("levels.modes");
        Set<String> all = new TreeSet<>(installed.keySet());
        all.addAll(modes);
        all.forEach(mode -> chips.add(chip(installed.getOrDefault(mode, mode), "mode-" + mode, modes.contains(mode),
                on -> toggle(modes, mode, on))));
        Span hint = new Span(office.t("levels.modes-hint"));
        hint.addClassName("muted");
        return Fittings.column(hint, chips);
    }

    private Div chips(String label) {
        Div chips = new Div();
        chips.addClassName("week");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", office.t(label));
        return chips;
    }

    private static NativeButton chip(String words, String name, boolean begins, Consumer<Boolean> turned) {
        NativeButton chip = new NativeButton(words);
        chip.addClassName("chip");
        boolean[] on = {begins};
        press(chip, begins);
        chip.addClickListener(click -> {
            on[0] = !on[0];
            press(chip, on[0]);
            turned.accept(on[0]);
        });
        return Fittings.named(chip, name);
    }

    private static void press(NativeButton chip, boolean on) {
        chip.setClassName("on", on);
        chip.getElement().setAttribute("aria-pressed", String.valueOf(on));
    }

    private static <T> void toggle(Set<T> set, T one, boolean on) {
        if (on) {
            set.add(one);
        } else {
            set.remove(one);
        }
    }

    /** On a clock of 24 hours in both languages, as it is said in the list. */
    private TimePicker time(String name, LocalTime value) {
        TimePicker field = new TimePicker(office.t("levels." + name));
        field.setLocale(Locale.UK);
        field.setStep(Duration.ofMinutes(30));
        field.setValue(value);
        return Fittings.named(field, "band-" + name);
    }

    private DatePicker date(String name, @Nullable LocalDate value) {
        DatePicker field = PeriodPicker.field(office, "band-" + name, office.t("levels." + name));
        field.setLabel(office.t("levels." + name));
        field.setClearButtonVisible(true);
        field.setValue(value);
        return field;
    }

    /** The time as chosen, or empty if something needs a look; it is said where. */
    Optional<TimeBand> collect() {
        List<Boolean> wrong = new ArrayList<>();
        trouble.setText(office.t("levels.day-needed"));
        trouble.setVisible(days.isEmpty());
        wrong.add(days.isEmpty());
        wrong.add(missing(from));
        wrong.add(missing(to));
        boolean backwards = first.getValue() != null && last.getValue() != null
                && last.getValue().isBefore(first.getValue());
        last.setErrorMessage(office.t("levels.last-before-first"));
        last.setInvalid(backwards);
        wrong.add(backwards);
        return wrong.contains(true) ? Optional.empty() : Optional.of(new TimeBand(List.copyOf(days), from.getValue(),
                to.getValue(), first.getValue(), last.getValue(), List.copyOf(modes)));
    }

    private boolean missing(TimePicker field) {
        field.setErrorMessage(office.t("levels.time-needed"));
        field.setInvalid(field.getValue() == null);
        return field.getValue() == null;
    }
}
