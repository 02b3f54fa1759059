package org.trivetpos.office.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Names on the left, values on the right, in the columns of a report. */
final class Figures extends Div {

    private static final long serialVersionUID = 1L;

    Figures() {
        addClassName("figures");
    }

    Figures line(String name, String value) {
        return line(name, value, "plain");
    }

    /** @param kind {@code plain}, {@code large}, {@code good} or {@code bad} */
    Figures line(String name, String value, String kind) {
        Span label = new Span(name);
        label.addClassName(kind);
        Span figure = new Span(value);
        figure.addClassNames("value", kind);
        add(label, figure);
        return this;
    }

    Figures rule() {
        Div rule = new Div();
        rule.addClassName("rule");
        add(rule);
        return this;
    }

    /** A long fingerprint over the whole width. */
    Figures hash(String value) {
        Span hash = new Span(value);
        hash.addClassNames("muted", "hash");
        add(hash);
        return this;
    }
}
