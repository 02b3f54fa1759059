package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Due, received, change, large; and the parts that were taken, each of which can be given back. */
final class PaymentFigures extends Div {

    private final Words words;
    private final Takings takings;
    private final Runnable changed;
    private final Span received = Touch.named(Touch.text("", "big"), "received");
    private final Span changeLabel = Touch.text("", "label");
    private final Span change = Touch.named(Touch.text("", "big"), "change");
    private final Div changeBox;
    private final Div parts = Touch.named(Touch.box("parts"), "parts");

    PaymentFigures(Words words, Takings takings, Runnable changed) {
        this.words = words;
        this.takings = takings;
        this.changed = changed;
        addClassName("payment-figures");
        Span due = Touch.named(Touch.text(words.money(takings.due()), "big"), "payment-due");
        change.getElement().setAttribute("aria-live", "polite");
        changeBox = Touch.box("payment-figure change-box", changeLabel, change);
        add(Touch.box("payment-figure", Touch.text(words.of("due"), "label"), due),
                Touch.box("payment-figure", Touch.text(words.of("received"), "label"), received), changeBox, parts);
    }

    void refresh() {
        boolean enough = takings.missing().isZero();
        received.setText(words.money(takings.received()));
        changeLabel.setText(words.of(enough ? "change" : "missing"));
        change.setText(words.money(enough ? takings.change() : takings.missing()));
        changeBox.setClassName("enough", enough);
        parts.removeAll();
        List<Takings.Part> taken = takings.parts();
        for (int i = 0; i < taken.size(); i++) {
            parts.add(row(taken.get(i), i));
        }
        Touch.shown(parts, !taken.isEmpty());
    }

    private Div row(Takings.Part part, int index) {
        String name = words.of(part.tender().name());
        NativeButton remove = Touch.button("✕", "quiet", "part-remove-" + index, () -> {
            takings.remove(index);
            changed.run();
        });
        Touch.labelled(remove, words.of("part.remove", name));
        return Touch.box("part", Touch.text(name, "part-name"), Touch.text(words.plain(part.amount()), "part-amount"),
                remove);
    }
}
