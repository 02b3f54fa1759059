package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Counts the drawer without saying what should be in it: note by note, or the sum at once. */
final class CountPanel extends Div {

    private final Words words;
    private final CurrencyUnit currency;
    private final CashCount count;
    private final Input total = Touch.named(new Input(), "shift-count");
    private final Span trouble = Touch.text("", "why-not");
    private final Div sure = Touch.box("sure");

    CountPanel(Words words, CurrencyUnit currency, Consumer<Money> close) {
        this.words = words;
        this.currency = currency;
        this.count = new CashCount(currency);
        addClassName("card");
        Div notes = Touch.box("notes");
        count.denominations().forEach(value -> notes.add(row(value)));
        total.addClassNames("field", "count-total");
        total.getElement().setAttribute("inputmode", "decimal");
        total.setValueChangeMode(ValueChangeMode.EAGER);
        total.setPlaceholder("0.00");
        Touch.labelled(total, words.of("shift.counted"));
        total.addValueChangeListener(change -> Touch.shown(sure, false));
        trouble.getElement().setAttribute("role", "alert");
        Span sum = Touch.text("", "sure-sum");
        NativeButton yes = Touch.button(words.of("shift.close.yes"), "strong", "shift-close-yes",
                () -> Amounts.read(currency, total.getValue()).ifPresent(close));
        sure.add(sum, yes);
        Touch.shown(sure, false);
        NativeButton closing = Touch.button(words.of("shift.close"), "dark", "shift-close", () -> ask(sum));
        add(new H2(words.of("shift.count")), Touch.text(words.of("shift.count.hint"), "hint"), notes,
                Touch.box("count-row", Touch.text(words.of("shift.counted"), "label"), total, closing), trouble, sure);
    }

    private void ask(Span sum) {
        Amounts.read(currency, total.getValue()).ifPresentOrElse(money -> {
            trouble.setText("");
            sum.setText(words.of("shift.close.sure", money));
            Touch.shown(sure, true);
        }, () -> trouble.setText(words.of("amount.bad")));
    }

    private Div row(Money value) {
        Input pieces = Touch.named(new Input(), "count-" + value.getAmountMinorLong());
        Span amount = Touch.text("", "note-amount");
        pieces.addClassName("field");
        pieces.getElement().setAttribute("inputmode", "numeric");
        pieces.setPlaceholder("0");
        pieces.setValueChangeMode(ValueChangeMode.EAGER);
        Touch.labelled(pieces, words.of("shift.pieces", value));
        pieces.addValueChangeListener(change -> {
            String typed = change.getValue().strip();
            boolean number = typed.matches("\\d{0,5}");
            pieces.setClassName("wrong", !number);
            if (number) {
                int many = typed.isEmpty() ? 0 : Integer.parseInt(typed);
                count.count(value, many);
                amount.setText(many == 0 ? "" : words.plain(value.multipliedBy(many)));
                total.setValue(count.total().getAmount().toPlainString());
            }
        });
        return Touch.box("note-row", Touch.text(words.plain(value), "note-value"), Touch.text("×", "times"), pieces,
                amount);
    }
}
