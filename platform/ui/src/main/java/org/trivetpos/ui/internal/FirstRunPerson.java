package org.trivetpos.ui.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who manages the shop; the PIN twice, because nobody else could set it anew. */
final class FirstRunPerson implements FirstRunStep {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_PIN = 12;
    private static final int SHORTEST_PIN = 6;

    private final Host host;
    private final Locale locale;
    private final FirstRunAnswers answers;
    private final TextField name = new TextField();
    private final PasswordField pin = pin("first-run-pin");
    private final PasswordField again = pin("first-run-pin-again");

    FirstRunPerson(Host host, Locale locale, FirstRunAnswers answers) {
        this.host = host;
        this.locale = locale;
        this.answers = answers;
        name.setLabel(host.text(locale, "ui.first-run-manager-name"));
        name.setMaxLength(LONGEST_NAME);
        name.setValue(answers.manager);
        name.getElement().setAttribute("data-testid", "first-run-manager");
        pin.setLabel(host.text(locale, "ui.first-run-pin"));
        again.setLabel(host.text(locale, "ui.first-run-pin-again"));
    }

    private static PasswordField pin(String id) {
        PasswordField field = new PasswordField();
        field.setRevealButtonVisible(false);
        field.setAllowedCharPattern("[0-9]");
        field.setMaxLength(LONGEST_PIN);
        field.getElement().setAttribute("inputmode", "numeric");
        field.getElement().setAttribute("autocomplete", "new-password");
        field.getElement().setAttribute("data-testid", id);
        return field;
    }

    @Override
    public String key() {
        return "ui.first-run-manager";
    }

    @Override
    public Component component() {
        Div fields = new Div(name, pin, again);
        fields.addClassName("first-run-fields");
        return fields;
    }

    @Override
    public void focus() {
        name.focus();
    }

    @Override
    public @Nullable String missing() {
        answers.manager = name.getValue().strip();
        answers.pin = pin.getValue();
        if (answers.manager.isEmpty()) {
            return host.text(locale, "ui.first-run-manager-needed");
        }
        if (answers.pin.length() < SHORTEST_PIN) {
            return host.text(locale, "ui.first-run-pin-short", SHORTEST_PIN);
        }
        return answers.pin.equals(again.getValue()) ? null : host.text(locale, "ui.first-run-pin-differs");
    }
}
