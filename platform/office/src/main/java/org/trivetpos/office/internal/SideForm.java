package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A form at the side: fields that scroll, what went wrong, and the buttons that stay in sight. */
final class SideForm extends Div {

    private static final long serialVersionUID = 1L;

    private final Div fields = new Div();
    private final Div buttons = new Div();
    private final Notice notice = new Notice();

    SideForm() {
        fields.addClassName("side-fields");
        buttons.addClassName("side-buttons");
        add(fields, notice, buttons);
        addClassName("side-form");
    }

    SideForm fields(Component... parts) {
        fields.add(parts);
        return this;
    }

    /** The button that saves; Control and Enter does the same. */
    SideForm save(String text, Runnable save) {
        Button button = Fittings.primary(text, VaadinIcon.CHECK, save);
        Fittings.named(button, "save");
        button.addClassName("save");
        Shortcuts.addShortcutListener(this, save::run, Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        buttons.addComponentAsFirst(button);
        return this;
    }

    SideForm buttons(Component... more) {
        buttons.add(more);
        return this;
    }

    /** Says that fields need a look, and brings the first of them into sight. */
    void lookAtFields(String words) {
        notice.trouble(words);
        getElement().executeJs("const bad = this.querySelector('[invalid]');"
                + "if (bad) { bad.scrollIntoView({block: 'center'}); bad.focus(); }");
    }

    Notice notice() {
        return notice;
    }
}
