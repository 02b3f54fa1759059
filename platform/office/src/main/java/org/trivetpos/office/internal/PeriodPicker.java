package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.store.BusinessDays;

/** From which business day to which: one tap for the usual ones, two fields for any other. */
final class PeriodPicker extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** The usual periods; a week begins on Monday, and none reaches past today. */
    enum Usual {
        TODAY, YESTERDAY, WEEK, MONTH;

        BusinessPeriod until(LocalDate today) {
            return switch (this) {
                case TODAY -> BusinessPeriod.of(today);
                case YESTERDAY -> BusinessPeriod.of(today.minusDays(1));
                case WEEK -> new BusinessPeriod(
                        today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), today);
                case MONTH -> new BusinessPeriod(today.withDayOfMonth(1), today);
            };
        }
    }

    private final transient BusinessDays days;
    private final transient Consumer<BusinessPeriod> chosen;
    private final transient Map<Usual, NativeButton> usual = new EnumMap<>(Usual.class);
    private final DatePicker first;
    private final DatePicker last;
    private transient BusinessPeriod period;
    private @Nullable Usual on = Usual.TODAY;

    /** @param chosen gets each period that a person chooses; not the one it begins with, which is today */
    PeriodPicker(Office office, BusinessDays days, Consumer<BusinessPeriod> chosen) {
        this.days = days;
        this.chosen = chosen;
        this.period = BusinessPeriod.of(days.current());
        Div chips = new Div();
        chips.addClassName("period-chips");
        for (Usual one : Usual.values()) {
            NativeButton chip = new NativeButton(office.t("period." + one.name().toLowerCase(Locale.ROOT)),
                    click -> choose(one.until(days.current()), one));
            chip.addClassName("chip");
            usual.put(one, Fittings.named(chip, "period-" + one.name().toLowerCase(Locale.ROOT)));
            chips.add(chip);
        }
        first = field(office, "period-first", office.t("period.first"));
        last = field(office, "period-last", office.t("period.last"));
        first.addValueChangeListener(typed -> typed(typed.isFromClient(), typed.getValue(), period.last(), true));
        last.addValueChangeListener(typed -> typed(typed.isFromClient(), period.first(), typed.getValue(), false));
        Div fields = new Div(first, new Span("–"), last);
        fields.addClassName("period-fields");
        getContent().add(chips, fields);
        getContent().addClassName("period");
        draw();
    }

    /** Another one of the usual periods to begin with. */
    void begin(Usual one) {
        period = one.until(days.current());
        on = one;
        draw();
    }

    BusinessPeriod period() {
        return period;
    }

    private void typed(boolean byHand, @Nullable LocalDate from, @Nullable LocalDate until, boolean fromIsNew) {
        if (!byHand) {
            return;
        }
        if (from == null || until == null) {
            draw();
        } else if (from.isAfter(until)) {
            choose(BusinessPeriod.of(fromIsNew ? from : until), null);
        } else {
            choose(new BusinessPeriod(from, until), null);
        }
    }

    private void choose(BusinessPeriod wanted, @Nullable Usual by) {
        period = wanted;
        on = by;
        draw();
        chosen.accept(wanted);
    }

    private void draw() {
        first.setValue(period.first());
        last.setValue(period.last());
        usual.forEach((one, chip) -> {
            chip.setClassName("on", one == on);
            chip.getElement().setAttribute("aria-pressed", String.valueOf(one == on));
        });
    }

    /** A field for a day, with the words of this language. */
    static DatePicker field(Office office, String testId, String label) {
        DatePicker field = new DatePicker();
        field.setLocale(office.locale());
        field.setI18n(words(office));
        field.setAriaLabel(label);
        return Fittings.named(field, testId);
    }

    private static DatePicker.DatePickerI18n words(Office office) {
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(office.locale());
        List<String> weekdays = Arrays.asList(symbols.getWeekdays()).subList(1, 8);
        List<String> shortDays = Arrays.asList(symbols.getShortWeekdays()).subList(1, 8);
        return new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd").setFirstDayOfWeek(1)
                .setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, 12))
                .setWeekdays(weekdays)
                .setWeekdaysShort(shortDays.stream().map(day -> day.replace("星期", "")).toList())
                .setToday(office.t("period.today")).setCancel(office.t("cancel"));
    }
}
