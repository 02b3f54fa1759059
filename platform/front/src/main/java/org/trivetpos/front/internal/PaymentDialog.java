package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.ordering.Order;

/** Takes money: figures that a guest can read across the counter, tenders, quick amounts, a key pad. */
final class PaymentDialog extends Overlay {

    private final Words words;
    private final Rooms rooms;
    private final Cashier cashier;
    private final Order order;
    private final Takings takings;
    private final PaymentFigures figures;
    private final TenderButtons tenders;
    private final QuickAmounts quick;
    private final Span why = Touch.named(Touch.text("", "why-not"), "pay-why");
    private final NativeButton confirm;

    /** {@code changes}: what is different from what the cashier saw before, if the order changed; else null. */
    PaymentDialog(Stage stage, Words words, Rooms rooms, Cashier cashier, Order order,
            @Nullable OrderDifference changes) {
        super(stage, "payment", words.of("pay.title", String.valueOf(order.number())), words.of("cancel"));
        this.words = words;
        this.rooms = rooms;
        this.cashier = cashier;
        this.order = order;
        this.takings = new Takings(order.price().due());
        this.figures = new PaymentFigures(words, takings, this::refresh);
        this.tenders = new TenderButtons(words, this::choose);
        this.quick = new QuickAmounts(words, amount -> {
            takings.receive(amount);
            refresh();
        });
        Div left = Touch.box("payment-left");
        if (changes != null) {
            left.add(new ChangedNotice(words, changes));
        }
        left.add(figures);
        addToBody(left, Touch.box("payment-right", tenders, quick, new NumberPad(words, this::key)));
        confirm = Touch.button(words.of("pay.confirm"), "strong", "pay-confirm", this::enter);
        addToFoot(why, Touch.button(words.of("cancel"), "small", "pay-cancel", this::close), confirm);
        tendersChanged();
    }

    Order order() {
        return order;
    }

    /** Tenders came or went with their bundles. */
    void tendersChanged() {
        List<KnownTender> installed = rooms.plugged().tenders();
        tenders.show(installed);
        KnownTender chosen = takings.tender();
        if (chosen == null || !installed.contains(chosen)) {
            takings.forget();
            installed.stream().findFirst().ifPresent(takings::choose);
        }
        refresh();
    }

    private void choose(KnownTender tender) {
        takings.choose(tender);
        refresh();
    }

    private void refresh() {
        KnownTender tender = takings.tender();
        figures.refresh();
        tenders.mark(tender);
        quick.show(tender, takings.open());
        Takings.Problem problem = takings.problem();
        why.setText(problem == Takings.Problem.NONE ? "" : words.of("problem." + problem, takings.missing()));
        confirm.setEnabled(problem == Takings.Problem.NONE);
    }

    @Override
    void enter() {
        if (takings.problem() == Takings.Problem.NONE) {
            cashier.pay(order, takings.handedOver());
        }
    }

    @Override
    void key(String key) {
        takings.press(key);
        refresh();
    }
}
