package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.OrderLine;

/** One line of the bill; kept while the line lives, only what changed is sent. */
final class LineRow extends NativeButton {

    private final Words words;
    private final Span quantity = Touch.text("", "line-quantity");
    private final Span name = Touch.text("", "line-name");
    private final Span beside = Touch.text("", "line-beside");
    private final Span detail = Touch.text("", "line-detail");
    private final Span why = Touch.text("", "line-why");
    private final Span amount = Touch.text("", "line-amount");
    private OrderLine shown;

    LineRow(Words words, OrderLine line, Consumer<LineId> tapped) {
        this.words = words;
        this.shown = line;
        getElement().setAttribute("type", "button");
        addClassName("line");
        Touch.named(this, "bill-line");
        Span middle = new Span(name, beside, detail, why);
        middle.addClassName("line-middle");
        add(quantity, middle, amount);
        addClickListener(click -> tapped.accept(line.id()));
        write(line);
    }

    void show(OrderLine line) {
        if (!line.equals(shown)) {
            shown = line;
            write(line);
        }
    }

    private void write(OrderLine line) {
        LineDetail text = LineDetail.of(line, words.locale());
        quantity.setText(text.quantity());
        name.setText(text.name());
        write(beside, text.beside());
        write(detail, text.detail());
        write(why, text.why());
        amount.setText(text.amount());
        setClassName("placed", line.state() != OrderLine.State.DRAFT && line.state() != OrderLine.State.HELD);
        setClassName("voided", line.isVoided());
    }

    private static void write(Span span, String text) {
        span.setText(text);
        Touch.shown(span, !text.isEmpty());
    }

    void select(boolean selected) {
        Touch.pressed(this, selected);
        setClassName("selected", selected);
    }

    /** Brings the line into sight. */
    void reveal() {
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }
}
