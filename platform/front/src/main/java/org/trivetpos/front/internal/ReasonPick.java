package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.trivetpos.kernel.LocalText;

/** Why something is done: one of the shop's reasons, or one that is typed. */
final class ReasonPick extends Div {

    private static final LocalText NONE = LocalText.same("");

    private final ChoiceButtons chips;
    private final Input typed = Touch.named(new Input(), "reason");
    private LocalText reason = NONE;

    ReasonPick(Words words, List<LocalText> offered, Runnable changed) {
        addClassName("reasons");
        chips = new ChoiceButtons(words.of("reason"));
        for (LocalText one : offered) {
            chips.answer(words.of(one), "", "reason-" + Touch.slug(one), () -> {
                reason = reason.equals(one) ? NONE : one;
                typed.setValue("");
                chips.refresh();
                changed.run();
            }, () -> reason.equals(one));
        }
        typed.addClassName("field");
        typed.setPlaceholder(words.of("reason.hint"));
        typed.getElement().setAttribute("maxlength", "100");
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                reason = LocalText.same(change.getValue().strip());
                chips.refresh();
                changed.run();
            }
        });
        Touch.labelled(typed, words.of("reason.hint"));
        chips.refresh();
        add(chips, typed);
    }

    LocalText reason() {
        return reason;
    }

    boolean isMissing() {
        return reason.zh().isBlank() && reason.en().isBlank();
    }
}
