package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.menu.MethodGroup;
import org.trivetpos.ordering.LineRequest;
import org.trivetpos.ordering.ModeId;

/** Asks how a dish shall be, and shows what it comes to while one chooses. */
final class ChoiceDialog extends Overlay {

    private final Words words;
    private final Choice choice;
    private final ModeId mode;
    private final ChoicePrice prices;
    private final Consumer<LineRequest> chosen;
    private final String confirmKey;
    private final Span why = Touch.text("", "why-not");
    private final Span quantity = Touch.named(Touch.text("", "stepper-figure"), "choice-quantity");
    private final NativeButton confirm;
    private final @Nullable ChoiceFigures figures;

    /** {@code confirmKey} is {@code choice.add} or {@code choice.change}. */
    ChoiceDialog(Stage stage, Words words, Rooms rooms, TimePrices now, Choice choice, ModeId mode, String confirmKey,
            Consumer<LineRequest> chosen) {
        super(stage, ChoiceFigures.needed(choice) ? "choice with-pad" : "choice", words.of(choice.item().name()),
                words.of("cancel"));
        this.words = words;
        this.choice = choice;
        this.mode = mode;
        this.prices = new ChoicePrice(rooms.pricing(), rooms.clock());
        this.chosen = chosen;
        this.confirmKey = confirmKey;
        Div questions = Touch.box("choice-questions");
        if (choice.item().isOpen()) {
            questions.add(field("choice-name", "choice.name", "choice.name.hint", 40, choice.name(), choice::name));
        }
        questions.add(new ChoiceQuestions(words, now, choice, this::refresh),
                field("choice-note", "choice.note", "choice.note.hint", 60, choice.note(), choice::note));
        figures = ChoiceFigures.needed(choice)
                ? new ChoiceFigures(words, rooms, choice, this::refresh) : null;
        if (figures != null) {
            addToBody(figures);
        }
        addToBody(questions);
        confirm = Touch.button("", "strong", "choice-confirm", this::enter);
        addToFoot(why, stepper(), Touch.button(words.of("cancel"), "small", "choice-cancel", this::close), confirm);
        refresh();
    }

    private Div field(String testId, String label, String hint, int longest, String value, Consumer<String> typed) {
        Input field = Touch.named(new Input(), testId);
        field.addClassName("field");
        field.setPlaceholder(words.of(hint));
        field.setValue(value);
        field.getElement().setAttribute("maxlength", String.valueOf(longest));
        Touch.labelled(field, words.of(label));
        field.addValueChangeListener(change -> typed.accept(field.getValue()));
        return Touch.box("question note", field);
    }

    private Div stepper() {
        NativeButton less = Touch.button("−", "small figure", "choice-less", () -> step(-1));
        NativeButton more = Touch.button("+", "small figure", "choice-more", () -> step(1));
        Div stepper = Touch.box("stepper", Touch.labelled(less, words.of("line.less")), quantity,
                Touch.labelled(more, words.of("line.more")));
        Touch.shown(stepper, !choice.item().isWeighed());
        return stepper;
    }

    private void step(int by) {
        choice.step(by);
        refresh();
    }

    private void refresh() {
        Choice.Missing missing = choice.missing();
        MethodGroup group = choice.groupShort();
        quantity.setText(choice.quantity().toString());
        why.setText(missing == Choice.Missing.NOTHING ? ""
                : words.of("missing." + missing, group == null ? "" : words.of(group.name())));
        confirm.setText(words.of(confirmKey, prices.of(choice, mode)));
        confirm.setEnabled(missing == Choice.Missing.NOTHING);
    }

    @Override
    void enter() {
        if (figures != null && figures.next() || choice.missing() != Choice.Missing.NOTHING) {
            return;
        }
        close();
        chosen.accept(choice.request());
    }

    @Override
    void key(String key) {
        if (figures != null) {
            figures.press(key);
        }
    }
}
