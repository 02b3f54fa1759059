package org.trivetpos.ui.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.trivetpos.kernel.Refusal;

/**
 * It is done, but the database cannot say yet that it is safe: nobody is to do it again meanwhile. Asks by itself and
 * leaves with the answer.
 */
final class UnconfirmedDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int AGAIN_AFTER_MILLIS = 3_000;

    private final transient BooleanSupplier confirmed;

    UnconfirmedDialog(Host host, Locale locale, Refusal why, BooleanSupplier confirmed) {
        this.confirmed = confirmed;
        setHeaderTitle(host.text(locale, "ui.unconfirmed-title"));
        addClassName("unconfirmed");
        setWidth("min(560px, 96vw)");
        setCloseOnOutsideClick(false);
        getElement().setAttribute("data-testid", "unconfirmed");
        Paragraph words = new Paragraph(host.texts.text(locale, why));
        words.getElement().setAttribute("data-testid", "unconfirmed-why");
        add(words);
        Button leave = new Button(host.text(locale, "ui.unconfirmed-leave"), e -> close());
        Button again = new Button(host.text(locale, "ui.unconfirmed-again"), e -> ask());
        again.getElement().setAttribute("data-testid", "unconfirmed-again");
        again.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_LARGE);
        leave.addThemeVariants(ButtonVariant.LUMO_LARGE);
        getFooter().add(leave, again);
        getElement().addEventListener("trivet-again", e -> ask());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
                const timer = setInterval(() => {
                  if (this.isConnected) this.dispatchEvent(new CustomEvent('trivet-again')); else clearInterval(timer);
                }, $0);
                """, AGAIN_AFTER_MILLIS);
    }

    private void ask() {
        if (isOpened() && confirmed.getAsBoolean()) {
            close();
        }
    }
}
