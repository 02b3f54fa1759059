package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.till.Till;

/** Puts cash into the drawer or takes it out otherwise than for a sale, once somebody has said how much and why. */
final class CashDialog extends Overlay {

    /** Which way the cash goes. */
    enum Way {
        IN {
            @Override
            List<LocalText> reasons(Till till) {
                return till.payInReasons();
            }

            @Override
            void move(Till till, CommandContext context, Money amount, LocalText reason) {
                till.payIn(context, amount, reason);
            }
        },
        OUT {
            @Override
            List<LocalText> reasons(Till till) {
                return till.payOutReasons();
            }

            @Override
            void move(Till till, CommandContext context, Money amount, LocalText reason) {
                till.payOut(context, amount, reason);
            }
        };

        abstract List<LocalText> reasons(Till till);

        abstract void move(Till till, CommandContext context, Money amount, LocalText reason);
    }

    private final Words words;
    private final Till till;
    private final Way way;
    private final CurrencyUnit currency;
    private final Input amount = Touch.named(new Input(), "cash-amount");
    private final Span trouble = Touch.text("", "why-not");
    private final ReasonPick reasons;
    private final NativeButton confirm;

    CashDialog(Stage stage, Words words, Till till, CurrencyUnit currency, Way way) {
        super(stage, "narrow", words.of("cash.title." + way), words.of("cancel"));
        this.words = words;
        this.till = till;
        this.way = way;
        this.currency = currency;
        confirm = Touch.button(words.of("cash.confirm." + way), "strong", "cash-confirm", this::enter);
        reasons = new ReasonPick(words, way.reasons(till), this::refresh);
        amount.addClassName("field");
        amount.getElement().setAttribute("inputmode", "decimal");
        amount.getElement().setAttribute("autocomplete", "off");
        amount.setPlaceholder("0.00");
        amount.setValueChangeMode(ValueChangeMode.EAGER);
        amount.addValueChangeListener(change -> refresh());
        Touch.labelled(amount, words.of("cash.amount"));
        trouble.getElement().setAttribute("role", "alert");
        addToBody(Touch.box("more-row", Touch.text(words.of("cash.hint." + way), "hint")),
                Touch.box("more-row", Touch.box("more-field", Touch.text(words.of("cash.amount"), "label"), amount)),
                trouble, reasons);
        amount.getElement().setAttribute("autofocus", true);
        addToFoot(Touch.button(words.of("cancel"), "small", "cash-cancel", this::close), confirm);
        refresh();
    }

    private Optional<Money> typed() {
        return Amounts.read(currency, amount.getValue()).filter(Money::isPositive);
    }

    private void refresh() {
        boolean wrong = !amount.getValue().isBlank() && typed().isEmpty();
        trouble.setText(wrong ? words.of("amount.bad") : "");
        confirm.setEnabled(typed().isPresent() && !reasons.isMissing());
    }

    @Override
    void enter() {
        Optional<Money> money = typed();
        if (money.isEmpty() || reasons.isMissing()) {
            return;
        }
        LocalText reason = reasons.reason();
        words.workplace().run(context -> {
            way.move(till, context, money.get(), reason);
            close();
            words.workplace().tell(words.of("cash.done." + way, money.get()));
        });
    }
}
