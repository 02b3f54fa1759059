package org.trivetpos.office.internal;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.trivetpos.menu.PriceStep;

/** How prices move: by a share or an amount, up or down, rounded to a unit. */
final class StepFields extends Div {

    private static final long serialVersionUID = 1L;
    /** In minor units: fen, jiao, five jiao, yuan, five and ten yuan. */
    private static final List<Long> UNITS = List.of(1L, 10L, 50L, 100L, 500L, 1000L);
    private static final List<RoundingMode> ROUNDINGS = List.of(RoundingMode.HALF_UP, RoundingMode.UP,
            RoundingMode.DOWN);

    /** In which direction, and of what kind the number is. */
    enum How { PERCENT_UP, PERCENT_DOWN, AMOUNT_UP, AMOUNT_DOWN }

    private final transient Office office;
    private final transient Runnable changed;
    private final Select<How> how = new Select<>();
    private final TextField much = new TextField();
    private final Select<Money> unit = new Select<>();
    private final Select<RoundingMode> rounding = new Select<>();

    /** {@code changed} is called with each choice and each number typed. */
    StepFields(Office office, List<How> hows, Runnable changed) {
        this.office = office;
        this.changed = changed;
        much.setLabel(office.t("prices.much"));
        much.getElement().setAttribute("inputmode", "decimal");
        much.setValueChangeMode(ValueChangeMode.LAZY);
        much.setManualValidation(true);
        Fittings.named(much, "price-much");
        choice(how, "prices.how", hows, one -> office.t("prices.how."
                + one.name().toLowerCase(Locale.ROOT)), "price-how");
        choice(unit, "prices.unit", UNITS.stream().map(minor -> Money.ofMinor(office.currency(), minor)).toList(),
                office::money, "price-unit");
        choice(rounding, "prices.rounding", ROUNDINGS, mode -> office.t("prices.rounding."
                + mode.name().toLowerCase(Locale.ROOT)), "price-rounding");
        much.addValueChangeListener(typed -> changed.run());
        add(Fittings.row(how, much), Fittings.row(unit, rounding));
        addClassName("column");
    }

    private <T> void choice(Select<T> select, String label, List<T> values, ItemLabelGenerator<T> words, String name) {
        select.setLabel(office.t(label));
        select.setItems(values);
        select.setItemLabelGenerator(words);
        select.setValue(values.getFirst());
        select.addValueChangeListener(chosen -> changed.run());
        Fittings.named(select, name);
    }

    /** Begins with prices without small change, where the currency has it. */
    void toWhole() {
        Money whole = Money.ofMajor(office.currency(), 1);
        if (UNITS.contains(whole.getAmountMinorLong())) {
            unit.setValue(whole);
        }
    }

    /** True while nobody typed by how much. */
    boolean isEmpty() {
        return much.isEmpty();
    }

    void clear() {
        much.clear();
    }

    /** The step, or empty if there is none yet; a number that is none is said under its field. */
    Optional<PriceStep> step() {
        How chosen = how.getValue();
        boolean share = chosen == How.PERCENT_UP || chosen == How.PERCENT_DOWN;
        boolean down = chosen == How.PERCENT_DOWN || chosen == How.AMOUNT_DOWN;
        much.setSuffixComponent(new Span(share ? "%" : office.currency().getCode()));
        Optional<PriceStep> step = share
                ? Amounts.percentHundredths(much.getValue()).map(hundredths -> new PriceStep.Percent(
                        down ? -hundredths : hundredths, unit.getValue(), rounding.getValue()))
                : AmountField.read(office.currency(), much.getValue()).map(amount -> new PriceStep.Amount(
                        down ? amount.negated() : amount, unit.getValue(), rounding.getValue()));
        much.setInvalid(step.isEmpty() && !much.isEmpty());
        much.setErrorMessage(office.t(share ? "prices.bad-share" : "bad-amount"));
        return step;
    }
}
