package org.trivetpos.ui.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the shop is called. The one in the language of the page is needed. */
final class FirstRunName implements FirstRunStep {

    private static final int LONGEST = 60;

    private final Host host;
    private final Locale locale;
    private final FirstRunAnswers answers;
    private final TextField chinese = field("first-run-name-zh");
    private final TextField english = field("first-run-name-en");
    private final boolean inChinese;

    FirstRunName(Host host, Locale locale, FirstRunAnswers answers) {
        this.host = host;
        this.locale = locale;
        this.answers = answers;
        this.inChinese = locale.getLanguage().equals("zh");
        chinese.setLabel(label("ui.first-run-name-zh", inChinese));
        english.setLabel(label("ui.first-run-name-en", !inChinese));
        chinese.setValue(answers.chinese);
        english.setValue(answers.english);
    }

    private String label(String key, boolean needed) {
        String label = host.text(locale, key);
        return needed ? label : host.text(locale, "ui.first-run-optional", label);
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setMaxLength(LONGEST);
        field.getElement().setAttribute("data-testid", id);
        return field;
    }

    @Override
    public String key() {
        return "ui.first-run-name";
    }

    @Override
    public Component component() {
        Div fields = inChinese ? new Div(chinese, english) : new Div(english, chinese);
        fields.addClassName("first-run-fields");
        return fields;
    }

    @Override
    public void focus() {
        (inChinese ? chinese : english).focus();
    }

    @Override
    public @Nullable String missing() {
        answers.chinese = chinese.getValue().strip();
        answers.english = english.getValue().strip();
        boolean named = !(inChinese ? answers.chinese : answers.english).isEmpty();
        return named ? null : host.text(locale, "ui.first-run-name-needed");
    }
}
