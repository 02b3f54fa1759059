package org.trivetpos.office.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.trivetpos.kernel.LocalText;

/** A name in both languages of the shop. */
final class NameFields extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField zh = new TextField();
    private final TextField en = new TextField();

    NameFields(Office office, String what, LocalText value) {
        zh.setLabel(office.t("name-zh", what));
        en.setLabel(office.t("name-en", what));
        zh.setValue(value.zh());
        en.setValue(value.en());
        Fittings.named(zh, "name-zh");
        Fittings.named(en, "name-en");
        zh.setMaxLength(80);
        en.setMaxLength(80);
        addClassNames("row", "names");
        add(zh, en);
    }

    LocalText value() {
        return new LocalText(zh.getValue().strip(), en.getValue().strip());
    }

    /** False, and said under the field, if both are empty. */
    boolean filled(String trouble) {
        boolean filled = !zh.getValue().isBlank() || !en.getValue().isBlank();
        zh.setErrorMessage(trouble);
        zh.setInvalid(!filled);
        return filled;
    }
}
