package org.trivetpos.ui.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.trivetpos.store.Shop;

/** The money and the tax of a new shop, and the language of its papers. */
final class FirstRunMoney implements FirstRunStep {

    private final Host host;
    private final Locale locale;
    private final FirstRunAnswers answers;
    private final ComboBox<CurrencyUnit> currency = new ComboBox<>();
    private final TextField rate = new TextField();
    private final RadioButtonGroup<Boolean> included = new RadioButtonGroup<>();
    private final RadioButtonGroup<Locale> papers = new RadioButtonGroup<>();

    FirstRunMoney(Host host, Locale locale, FirstRunAnswers answers) {
        this.host = host;
        this.locale = locale;
        this.answers = answers;
        Shop fresh = host.shops.current();
        currency.setLabel(host.text(locale, "ui.first-run-currency"));
        currency.setItems(CurrencyUnit.registeredCurrencies().stream()
                .sorted(Comparator.comparing(CurrencyUnit::getCode)).toList());
        currency.setItemLabelGenerator(this::name);
        currency.setValue(answers.currency == null ? fresh.currency() : answers.currency);
        currency.setClearButtonVisible(false);
        currency.getElement().setAttribute("data-testid", "first-run-currency");
        rate.setLabel(host.text(locale, "ui.first-run-tax"));
        rate.setSuffixComponent(new Span("%"));
        rate.setValue(answers.tax.isEmpty() ? BigDecimal.valueOf(fresh.taxPercent(), 2).stripTrailingZeros()
                .toPlainString() : answers.tax);
        rate.getElement().setAttribute("data-testid", "first-run-tax").setAttribute("inputmode", "decimal");
        included.setLabel(host.text(locale, "ui.first-run-prices"));
        included.setItems(List.of(true, false));
        included.setItemLabelGenerator(in -> host.text(locale,
                in ? "ui.first-run-with-tax" : "ui.first-run-before-tax"));
        included.setValue(answers.taxIncluded == null ? fresh.taxIncluded() : answers.taxIncluded);
        papers.setLabel(host.text(locale, "ui.first-run-papers"));
        papers.setItems(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
        papers.setItemLabelGenerator(one -> one.getLanguage().equals("zh") ? "中文" : "English");
        papers.setValue(answers.papers == null ? own() : answers.papers);
    }

    private Locale own() {
        return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .filter(one -> one.getLanguage().equals(locale.getLanguage())).findFirst().orElse(Locale.ENGLISH);
    }

    private String name(CurrencyUnit unit) {
        return unit.getCode() + " · " + Currency.getInstance(unit.getCode()).getDisplayName(locale);
    }

    @Override
    public String key() {
        return "ui.first-run-money";
    }

    @Override
    public Component component() {
        Div fields = new Div(currency, rate, included, papers);
        fields.addClassName("first-run-fields");
        return fields;
    }

    @Override
    public void focus() {
        rate.focus();
    }

    @Override
    public @Nullable String missing() {
        answers.currency = currency.getValue();
        answers.tax = rate.getValue().strip();
        answers.taxIncluded = included.getValue();
        answers.papers = papers.getValue();
        if (answers.currency == null) {
            return host.text(locale, "ui.first-run-currency-needed");
        }
        boolean sensible = answers.tax.matches("\\d{1,2}(\\.\\d{1,2})?");
        rate.setInvalid(!sensible);
        return sensible ? null : host.text(locale, "ui.first-run-tax-needed");
    }
}
