package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.ordering.Order;

/** The amount due and the ways to take it: the commonest tenders in one tap, everything else behind one button. */
final class Checkout extends Div {

    private static final int QUICK = 2;

    private final Words words;
    private final Desk desk;
    private final Rooms rooms;
    private final Consumer<KnownTender> payExactly;
    private final Span due = Touch.named(Touch.text("", "due"), "due");
    private final Div quick = Touch.box("quick");
    private final NativeButton pay;
    private List<KnownTender> shown = List.of();
    private @Nullable Money shownDue;

    Checkout(Words words, Desk desk, Rooms rooms, Consumer<KnownTender> payExactly, Runnable pay) {
        this.words = words;
        this.desk = desk;
        this.rooms = rooms;
        this.payExactly = payExactly;
        addClassName("checkout");
        due.getElement().setAttribute("aria-live", "polite");
        this.pay = Touch.button(words.of("pay"), "dark", "pay", pay);
        this.pay.getElement().setAttribute("aria-keyshortcuts", "F9 Control+Enter");
        add(Touch.box("due-row", Touch.text(words.of("due"), "due-label"), due), Touch.box("pay-row", quick, this.pay));
    }

    void refresh(boolean tillOpen) {
        Order order = desk.order();
        Money amount = order == null ? Money.zero(rooms.currency()) : order.price().due();
        if (!amount.equals(shownDue)) {
            shownDue = amount;
            due.setText(words.money(amount));
        }
        boolean payable = desk.payable() && tillOpen;
        drawQuick(payable ? exact(amount) : exact(Money.ofMinor(rooms.currency(), 100)), payable);
        pay.setEnabled(payable);
    }

    /** Tenders that may well be handed exactly what is due. */
    List<KnownTender> exact(Money amount) {
        List<KnownTender> exact = new ArrayList<>();
        for (KnownTender tender : rooms.plugged().tenders()) {
            // one that does not say keeps the place that it has
            boolean fits = tender.quickAmounts(amount).map(amounts -> !amounts.isEmpty()
                    && amounts.getFirst().isEqual(amount)).orElse(shown.contains(tender));
            if (fits) {
                exact.add(tender);
            }
            if (exact.size() == QUICK) {
                break;
            }
        }
        return exact;
    }

    private void drawQuick(List<KnownTender> tenders, boolean payable) {
        if (!tenders.equals(shown)) {
            shown = tenders;
            quick.removeAll();
            for (KnownTender tender : tenders) {
                NativeButton button = Touch.button(words.of(tender.name()), "strong", "pay-" + tender.id().value(),
                        () -> payExactly.accept(tender));
                button.getElement().setAttribute("title", words.of("pay.exact"));
                quick.add(button);
            }
        }
        Touch.shown(quick, !tenders.isEmpty());
        quick.getChildren().map(NativeButton.class::cast).forEach(button -> button.setEnabled(payable));
    }
}
