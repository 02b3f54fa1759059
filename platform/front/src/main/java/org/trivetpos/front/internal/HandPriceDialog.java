package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Concession;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;

/** Another price by hand, for a line or the whole order: less in percent or money, nothing, or a typed price. */
final class HandPriceDialog extends Overlay {

    private static final List<String> PERCENTS = List.of("5", "10", "12", "20", "30", "50");

    private final Words words;
    private final Rooms rooms;
    private final HandPricing pricing;
    private final @Nullable OrderLine line;
    private final HandPrice hand;
    private final Span figure = Touch.named(Touch.text("", "figure-value"), "hand-figure");
    private final Span unit = Touch.text("", "label");
    private final Div pad;
    private final Div answers = Touch.box("choice-questions");
    private final Span why = Touch.text("", "why-not");
    private final NativeButton confirm;
    private final List<Runnable> marks = new ArrayList<>();

    /** {@code line}: which one; null for the whole order. */
    HandPriceDialog(Stage stage, Words words, Rooms rooms, HandPricing pricing, Order order,
            @Nullable OrderLine line) {
        super(stage, "choice with-pad", line == null ? words.of("hand.title.order", String.valueOf(order.number()))
                : words.of("hand.title", words.of(line.name())), words.of("cancel"));
        this.words = words;
        this.rooms = rooms;
        this.pricing = pricing;
        this.line = line;
        this.hand = line == null
                ? HandPrice.of(rooms.currency(), order.discount(), Concession.NONE, order.price().due())
                : HandPrice.of(rooms.currency(), line.concession().discount(), line.concession(), line.unitPrice());
        Div field = Touch.box("figure-field", unit, figure);
        pad = Touch.box("figures", field, new NumberPad(words, this::key));
        addToBody(pad, answers);
        confirm = Touch.button("", "strong", "hand-confirm", this::enter);
        NativeButton back = Touch.button(words.of("hand.back"), "small", "hand-back", this::takeBack);
        Touch.shown(back, line == null ? order.discount() != null : !line.concession().isNone());
        addToFoot(why, back, Touch.button(words.of("cancel"), "small", "hand-cancel", this::close), confirm);
        ask();
        refresh();
    }

    private void ask() {
        answers.removeAll();
        marks.clear();
        ChoiceButtons ways = new ChoiceButtons(words.of("hand.way"));
        for (HandPrice.Way way : HandPrice.Way.values()) {
            if (line != null || way == HandPrice.Way.PERCENT || way == HandPrice.Way.AMOUNT) {
                ways.answer(words.of("hand.way." + way), "", "hand-" + way, () -> {
                    hand.choose(way);
                    ask();
                    refresh();
                }, () -> hand.way() == way);
            }
        }
        answers.add(ways);
        marks.add(ways::refresh);
        switch (hand.way()) {
            case PERCENT -> {
                answers.add(percents());
                reasons(rooms.ordering().discountReasons());
            }
            case AMOUNT -> reasons(rooms.ordering().discountReasons());
            case COMP -> reasons(rooms.ordering().compReasons());
            case PRICE -> { }
        }
    }

    private ChoiceButtons percents() {
        ChoiceButtons quick = new ChoiceButtons(words.of("hand.quick"));
        for (String percent : PERCENTS) {
            BigDecimal share = new BigDecimal(percent);
            // twenty off is "80 % left" to a Chinese ear: 8 折
            BigDecimal left = BigDecimal.TEN.subtract(share.movePointLeft(1)).stripTrailingZeros();
            String said = words.chinese() ? left.toPlainString() : percent;
            quick.answer(words.of("hand.percent", said), "", "hand-percent-" + percent, () -> {
                hand.percent(share);
                refresh();
            }, () -> {
                NumberEntry typing = hand.entry();
                return typing != null && typing.value().compareTo(share) == 0;
            });
        }
        marks.add(quick::refresh);
        return quick;
    }

    private void reasons(List<LocalText> offered) {
        if (offered.isEmpty()) {
            return;
        }
        ChoiceButtons why = new ChoiceButtons(words.of("hand.reason"));
        for (LocalText reason : offered) {
            why.answer(words.of(reason), "", "hand-reason-" + Touch.slug(reason), () -> {
                hand.reason(reason);
                refresh();
            }, () -> hand.reason().equals(reason));
        }
        marks.add(why::refresh);
        answers.add(why);
    }

    private void refresh() {
        NumberEntry typing = hand.entry();
        Touch.shown(pad, typing != null);
        unit.setText(words.of("hand.unit." + hand.way()));
        figure.setText(typing == null || typing.isEmpty() ? "0" : typing.text());
        figure.setClassName("ghost", typing != null && typing.isEmpty());
        marks.forEach(Runnable::run);
        HandPrice.Missing missing = hand.missing();
        why.setText(missing == HandPrice.Missing.NOTHING ? "" : words.of("hand.missing." + missing));
        confirm.setText(words.of("hand.confirm." + hand.way(), typing == null ? "" : typing.text()));
        confirm.setEnabled(missing == HandPrice.Missing.NOTHING);
    }

    @Override
    void key(String key) {
        hand.press(key);
        refresh();
    }

    @Override
    void enter() {
        if (hand.missing() != HandPrice.Missing.NOTHING) {
            return;
        }
        close();
        OrderLine on = line;
        if (on == null) {
            pricing.discount(hand.discount());
            return;
        }
        switch (hand.way()) {
            case PERCENT, AMOUNT -> pricing.discount(on.id(), hand.discount());
            case COMP -> pricing.comp(on.id(), hand.reason());
            case PRICE -> pricing.typePrice(on.id(), hand.price());
        }
    }

    private void takeBack() {
        close();
        if (line == null) {
            pricing.discount(null);
        } else {
            pricing.menuPrice(line);
        }
    }
}
