package org.trivetpos.office.internal;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An amount as people type it: zero or more, no finer than the currency; anything else is said under the field. */
final class AmountField extends TextField {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal LIMIT = new BigDecimal("1000000");

    private final CurrencyUnit currency;
    private final String trouble;
    private boolean mayBeEmpty;

    AmountField(Office office, String label) {
        super(label);
        this.currency = office.currency();
        this.trouble = office.t("bad-amount");
        setSuffixComponent(new Span(currency.getCode()));
        addThemeVariants(TextFieldVariant.LUMO_ALIGN_RIGHT);
        getElement().setAttribute("inputmode", "decimal");
        setManualValidation(true);
        addClassName("amount");
        Fittings.named(this, "amount");
        addValueChangeListener(typed -> amount());
    }

    AmountField showing(Money amount) {
        setValue(amount.getAmount().toPlainString());
        return this;
    }

    /** Nothing typed is an answer too. */
    AmountField orNone(Optional<Money> amount) {
        mayBeEmpty = true;
        amount.ifPresent(this::showing);
        return this;
    }

    /** True if what was typed can be taken as it is. */
    boolean isRight() {
        return amount().isPresent() || mayBeEmpty && isEmpty();
    }

    /** What was typed, or empty if it is no amount; the field says so. */
    Optional<Money> amount() {
        Optional<Money> read = read(currency, getValue());
        boolean wrong = read.isEmpty() && !(mayBeEmpty && isEmpty());
        setInvalid(wrong);
        setErrorMessage(wrong ? trouble : null);
        return read;
    }

    static Optional<Money> read(CurrencyUnit currency, String typed) {
        String text = typed.strip().replaceAll("[,，¥\\s]", "");
        if (!text.matches("\\d{1,7}(\\.\\d{1,6})?")) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(text);
        boolean fits = value.compareTo(LIMIT) <= 0
                && Math.max(0, value.stripTrailingZeros().scale()) <= currency.getDecimalPlaces();
        return fits ? Optional.of(Money.of(currency, value, RoundingMode.UNNECESSARY)) : Optional.empty();
    }
}
