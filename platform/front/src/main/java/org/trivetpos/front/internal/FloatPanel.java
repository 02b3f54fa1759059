package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.joda.money.CurrencyUnit;
import org.trivetpos.till.Till;
import org.trivetpos.ui.Workplace;

/** The till is closed: asks what lies in the drawer and opens the shift, in place. */
final class FloatPanel extends Div {

    private final Words words;
    private final Till till;
    private final CurrencyUnit currency;
    private final Runnable opened;
    private final Input amount = Touch.named(new Input(), "shift-float");
    private final Span trouble = Touch.text("", "why-not");

    FloatPanel(Words words, Till till, CurrencyUnit currency, Runnable opened) {
        this.words = words;
        this.till = till;
        this.currency = currency;
        this.opened = opened;
        addClassName("float-panel");
        Touch.named(this, "shift-closed");
        amount.addClassName("field");
        amount.getElement().setAttribute("inputmode", "decimal");
        amount.getElement().setAttribute("autocomplete", "off");
        amount.setPlaceholder("0.00");
        amount.setValueChangeMode(ValueChangeMode.EAGER);
        Touch.labelled(amount, words.of("shift.float"));
        amount.getElement().addEventListener("keydown", event -> open()).setFilter("event.key === 'Enter'");
        trouble.getElement().setAttribute("role", "alert");
        add(Touch.text(words.of("shift.closed"), "float-title"), Touch.text(words.of("shift.closed.hint"), "hint"),
                Touch.box("float-row", amount, Touch.button(words.of("shift.open"), "strong", "shift-open",
                        this::open)),
                trouble);
    }

    private void open() {
        Workplace workplace = words.workplace();
        Amounts.read(currency, amount.getValue()).ifPresentOrElse(money -> {
            trouble.setText("");
            workplace.run(context -> {
                till.open(context, money);
                opened.run();
            });
        }, () -> trouble.setText(words.of("amount.bad")));
    }
}
