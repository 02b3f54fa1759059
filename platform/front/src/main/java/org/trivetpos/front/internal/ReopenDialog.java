package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.NativeButton;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.settlement.Refunds;

/** Takes a whole sale back, once somebody has said why, and goes on with its order at the till. */
final class ReopenDialog extends Overlay {

    private final Words words;
    private final Refunds refunds;
    private final SoldOrder sold;
    private final ReasonPick reasons;
    private final NativeButton confirm;

    ReopenDialog(Stage stage, Words words, Refunds refunds, SoldOrder sold) {
        super(stage, "narrow", words.of("reopen.title", String.valueOf(sold.check().orderNumber())),
                words.of("cancel"));
        this.words = words;
        this.refunds = refunds;
        this.sold = sold;
        confirm = Touch.button(words.of("reopen.confirm"), "strong", "reopen-confirm", this::enter);
        reasons = new ReasonPick(words, refunds.reasons(), this::refresh);
        addToBody(Touch.text(words.of("reopen.hint", sold.check().due()), "hint"), reasons);
        addToFoot(Touch.button(words.of("cancel"), "small", "reopen-cancel", this::close), confirm);
        refresh();
    }

    private void refresh() {
        confirm.setEnabled(!reasons.isMissing());
    }

    @Override
    void enter() {
        if (reasons.isMissing()) {
            return;
        }
        LocalText reason = reasons.reason();
        words.workplace().run(context -> {
            refunds.reopen(context, sold.check().id(), reason);
            close();
            words.workplace().open(OrderScreen.ID);
            words.workplace().tell(words.of("reopen.done", String.valueOf(sold.check().orderNumber())));
        });
    }
}
