package org.trivetpos.office.internal;

import com.vaadin.flow.component.html.Div;

/** A sentence that stands where it is about, and is read out: trouble or success. */
final class Notice extends Div {

    private static final long serialVersionUID = 1L;

    Notice() {
        addClassName("notice");
        getElement().setAttribute("data-testid", "notice");
        getElement().setAttribute("aria-live", "polite");
        clear();
    }

    void clear() {
        setText("");
        setVisible(false);
    }

    void trouble(String words) {
        say(words, "trouble");
    }

    void good(String words) {
        say(words, "good");
    }

    void hint(String words) {
        say(words, "hint");
    }

    private void say(String words, String kind) {
        removeClassNames("trouble", "good", "hint");
        addClassName(kind);
        getElement().setAttribute("role", kind.equals("trouble") ? "alert" : "status");
        setText(words);
        setVisible(true);
    }
}
