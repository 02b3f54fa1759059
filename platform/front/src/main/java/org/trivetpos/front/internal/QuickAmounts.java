package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Amounts that a guest is likely to hand over. */
final class QuickAmounts extends Div {

    private static final int MOST = 6;

    private final Words words;
    private final Consumer<Money> received;
    private List<Money> shown = List.of();

    QuickAmounts(Words words, Consumer<Money> received) {
        this.words = words;
        this.received = received;
        addClassName("quick-amounts");
        Touch.labelled(this, words.of("quick"));
        getElement().setAttribute("role", "group");
    }

    void show(@Nullable KnownTender tender, Money open) {
        List<Money> amounts = tender == null || !open.isPositive() ? List.of()
                : tender.quickAmounts(open).orElse(List.of(open));
        if (amounts.equals(shown)) {
            return;
        }
        shown = amounts;
        removeAll();
        amounts.stream().limit(MOST).forEach(amount -> {
            String text = amount.isEqual(open) ? words.of("quick.exact", words.plain(amount)) : words.plain(amount);
            add(Touch.button(text, "quick-amount", "quick-" + amount.getAmount().toPlainString(),
                    () -> received.accept(amount)));
        });
    }
}
