package org.trivetpos.front.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.trivetpos.kernel.LocalText;

/** The small parts that the till's screens are made of: light elements of the page, with stable names for tests. */
final class Touch {

    private Touch() { }

    /** A real button; {@code classes} are style classes parted by blanks. */
    static NativeButton button(String text, String classes, String testId, Runnable tapped) {
        NativeButton button = new NativeButton(text);
        button.getElement().setAttribute("type", "button");
        button.addClassNames(classes.split(" "));
        button.addClickListener(click -> tapped.run());
        return named(button, testId);
    }

    /** A piece of text. */
    static Span text(String text, String... classes) {
        Span span = new Span(text);
        span.addClassNames(classes);
        return span;
    }

    /** A box. */
    static Div box(String classes, Component... content) {
        Div box = new Div(content);
        box.addClassNames(classes.split(" "));
        return box;
    }

    static <T extends Component> T named(T part, String testId) {
        part.getElement().setAttribute("data-testid", testId);
        return part;
    }

    /** What a screen reader says. */
    static <T extends Component> T labelled(T part, String label) {
        part.getElement().setAttribute("aria-label", label);
        return part;
    }

    /** Shows or hides without telling the server's component tree: cheap, and its state is kept. */
    static void shown(Component part, boolean shown) {
        part.getElement().setAttribute("hidden", !shown);
    }

    /** Marks the chosen one of several. */
    static void pressed(Component button, boolean pressed) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    /** A name as a part of a test's id: {@code Less ice} becomes {@code less-ice}. */
    static String slug(LocalText name) {
        String text = name.en().isBlank() ? name.zh() : name.en();
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
