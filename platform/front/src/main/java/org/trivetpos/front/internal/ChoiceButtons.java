package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.joda.money.Money;

/** One question of a dish, with a heading and large buttons as answers. */
final class ChoiceButtons extends Div {

    private final Span hint = Touch.text("", "question-hint");
    private final Div answers = Touch.box("answers");
    private final List<Runnable> marks = new ArrayList<>();

    ChoiceButtons(String heading) {
        addClassName("question");
        getElement().setAttribute("role", "group");
        Touch.labelled(this, heading);
        add(Touch.box("question-head", Touch.text(heading, "question-name"), hint), answers);
    }

    /** An answer; {@code extra} stands small under it, empty for nothing. */
    NativeButton answer(String text, String extra, String testId, Runnable tapped, BooleanSupplier chosen) {
        NativeButton button = Touch.button("", "answer", testId, tapped);
        button.add(Touch.text(text, "answer-name"));
        if (!extra.isEmpty()) {
            button.add(Touch.text(extra, "answer-extra"));
        }
        answers.add(button);
        marks.add(() -> Touch.pressed(button, chosen.getAsBoolean()));
        return button;
    }

    /** Marks what is chosen now. */
    void refresh() {
        marks.forEach(Runnable::run);
    }

    /** How many may be chosen; {@code wanting} if it is not enough yet. */
    void hint(String text, boolean wanting) {
        hint.setText(text);
        setClassName("wanting", wanting);
    }

    static String surcharge(Words words, Money amount) {
        return amount.isZero() ? "" : Amounts.signed(words.locale(), amount);
    }
}
