package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.Consumer;

/** Keys for fingers: digits, double zero or point, and back. */
final class NumberPad extends Div {

    /** {@code pressed} gets what {@link NumberEntry#press} understands. */
    NumberPad(Words words, Consumer<String> pressed) {
        addClassName("pad");
        for (String digit : "7 8 9 4 5 6 1 2 3".split(" ")) {
            add(Touch.button(digit, "key", "key-" + digit, () -> pressed.accept(digit)));
        }
        add(Touch.button(".", "key", "key-dot", () -> pressed.accept(".")));
        add(Touch.button("0", "key", "key-0", () -> pressed.accept("0")));
        NativeButton back = Touch.button("⌫", "key", "key-back", () -> pressed.accept("back"));
        add(Touch.labelled(back, words.of("key.back")));
    }
}
