package org.trivetpos.ui.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.trivetpos.identity.Login;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Staff;
import org.trivetpos.kernel.ApprovalId;
import org.trivetpos.kernel.TerminalId;

/** Asks a second person, who may do it, for a PIN on the spot. */
final class ApprovalDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Host host;
    private final Locale locale;
    private final Div content = new Div();

    ApprovalDialog(Host host, Locale locale, TerminalId terminal, Permission wanted, Consumer<ApprovalId> approved) {
        this.host = host;
        this.locale = locale;
        setHeaderTitle(host.text(locale, "ui.approval-title"));
        addClassName("approval");
        add(content);
        Button cancel = new Button(host.text(locale, "ui.cancel"), e -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_LARGE);
        cancel.getElement().setAttribute("data-testid", "approval-cancel");
        getFooter().add(cancel);
        choose(terminal, wanted, approved);
    }

    private void choose(TerminalId terminal, Permission wanted, Consumer<ApprovalId> approved) {
        content.removeAll();
        content.add(new Paragraph(host.text(locale, "ui.approval-why", wanted.name().in(locale))));
        List<Staff> able = host.staff.all(false).stream()
                .filter(s -> host.permissions.allows(s.id(), wanted)).toList();
        if (able.isEmpty()) {
            content.add(new Paragraph(host.text(locale, "ui.approval-nobody")));
        }
        Div people = new Div();
        people.addClassName("people");
        for (Staff person : able) {
            NativeButton tile = new NativeButton(person.name(), e -> ask(terminal, person, wanted, approved));
            tile.addClassName("person");
            tile.getElement().setAttribute("data-testid", "approver-" + person.name());
            people.add(tile);
        }
        content.add(people);
    }

    private void ask(TerminalId terminal, Staff person, Permission wanted, Consumer<ApprovalId> approved) {
        AtomicReference<ApprovalId> given = new AtomicReference<>();
        content.removeAll();
        content.add(new PinPad(host, locale, person.name(), pin -> {
            Login.Outcome outcome = host.login.approve(terminal, person.id(), pin, wanted);
            if (outcome instanceof Login.Approved yes) {
                given.set(yes.approval());
            }
            return outcome;
        }, () -> {
            close();
            approved.accept(given.get());
        }, () -> choose(terminal, wanted, approved)));
    }
}
