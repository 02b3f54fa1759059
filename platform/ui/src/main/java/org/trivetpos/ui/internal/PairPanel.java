package org.trivetpos.ui.internal;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Consumer;
import org.trivetpos.kernel.RefusedException;

/** Asks a new terminal for the code that a manager made, and for its name. */
final class PairPanel extends Div {

    private static final long serialVersionUID = 1L;

    PairPanel(Host host, Locale locale, Consumer<String> paired) {
        addClassName("pair");
        TextField code = new TextField(host.text(locale, "ui.pair-code"));
        code.setAllowedCharPattern("[0-9]");
        code.setMaxLength(6);
        code.setAutofocus(true);
        code.getElement().setAttribute("inputmode", "numeric");
        code.getElement().setAttribute("data-testid", "pair-code");
        TextField name = new TextField(host.text(locale, "ui.pair-name"));
        name.setPlaceholder(host.text(locale, "ui.pair-name-hint"));
        if (host.terminals.all().isEmpty()) {
            name.setValue(host.text(locale, "ui.pair-name-default"));
        }
        name.setMaxLength(40);
        name.getElement().setAttribute("data-testid", "pair-name");
        Button pair = new Button(host.text(locale, "ui.pair"), e -> {
            try {
                paired.accept(host.terminals.pair(code.getValue(), name.getValue()).token());
            } catch (RefusedException refused) {
                boolean aboutCode = refused.refusal().code().startsWith("store.pairing-");
                code.setInvalid(aboutCode);
                name.setInvalid(!aboutCode);
                TextField wrong = aboutCode ? code : name;
                wrong.setErrorMessage(host.texts.text(locale, refused.refusal()));
                wrong.focus();
            }
        });
        pair.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        pair.addClickShortcut(Key.ENTER);
        pair.getElement().setAttribute("data-testid", "pair");
        Paragraph how = new Paragraph(host.text(locale, "ui.pair-how"));
        how.addClassName("muted");
        add(new H2(host.text(locale, "ui.pair-title")), how, code, name, pair);
    }
}
