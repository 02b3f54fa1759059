package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import org.trivetpos.store.Terminal;
import org.trivetpos.store.Terminals;

/** The paired tills, tablets and phones; a new one gets a code of six digits. */
final class TerminalsView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient Terminals terminals;
    private final Workbench bench;
    private final Listing<Terminal> list;

    TerminalsView(Office office, Terminals terminals) {
        this.office = office;
        this.terminals = terminals;
        list = new Listing<>(office.t("terminals.title"), terminal -> Fittings.row(
                Fittings.twoLines(terminal.name(), office.t("terminals.seen", office.moment(terminal.lastSeen()))),
                here(terminal)));
        Button pair = Fittings.named(Fittings.primary(office.t("terminals.pair"), VaadinIcon.PLUS, this::pair),
                "pair-terminal");
        bench = new Workbench(office, office.t("terminals.title"), pair,
                Fittings.plain(office.t("refresh"), VaadinIcon.REFRESH, this::refresh));
        list.text(office.t("terminals.name"), Terminal::name).setSortable(true);
        list.part("", this::here);
        list.text(office.t("terminals.paired"), terminal -> office.moment(terminal.pairedAt()))
                .setComparator(Comparator.comparing(Terminal::pairedAt)).setSortable(true);
        list.text(office.t("terminals.last-seen"), terminal -> office.moment(terminal.lastSeen()));
        list.whenChosen(this::edit);
        list.setEmptyStateComponent(Fittings.empty(office.t("terminals.empty")));
        bench.list(list);
        getContent().add(bench);
        getContent().setSizeFull();
        refresh();
    }

    private Component here(Terminal terminal) {
        boolean thisOne = terminal.id().equals(office.workplace().terminal().id());
        return thisOne ? Fittings.badge(office.t("terminals.this"), "good") : new Span();
    }

    private void refresh() {
        list.setItems(terminals.all().stream().sorted(Comparator.comparing(Terminal::name)).toList());
    }

    private void pair() {
        SideForm form = new SideForm();
        TextField name = Fittings.named(new TextField(office.t("terminals.name")), "terminal-name");
        name.setPlaceholder(office.t("terminals.name-example"));
        name.setMaxLength(40);
        name.setErrorMessage(office.t("name-needed"));
        Div shown = new Div();
        shown.addClassName("pairing");
        form.fields(name, shown);
        form.save(office.t("terminals.make-code"), () -> {
            name.setInvalid(name.isEmpty());
            if (!name.isEmpty()) {
                makeCode(form, name.getValue().strip(), shown);
            }
        });
        bench.side(office.t("terminals.pair"), form);
        name.focus();
    }

    private void makeCode(SideForm form, String name, Div shown) {
        Terminals.PairingCode[] made = new Terminals.PairingCode[1];
        office.attempt(form.notice(), context -> made[0] = terminals.newCode(context, name), () -> {
            Span code = new Span(made[0].code());
            Fittings.named(code, "pairing-code");
            code.addClassName("pairing-code");
            shown.removeAll();
            shown.add(new Paragraph(office.t("terminals.type-code")), code,
                    new Paragraph(office.t("terminals.until", office.moment(made[0].until()))));
        });
    }

    private void edit(Terminal terminal) {
        SideForm form = new SideForm();
        TextField name = Fittings.named(new TextField(office.t("terminals.name")), "terminal-name");
        name.setValue(terminal.name());
        name.setMaxLength(40);
        name.setErrorMessage(office.t("name-needed"));
        form.fields(name, new Paragraph(office.t("terminals.paired") + ": " + office.moment(terminal.pairedAt())),
                new Paragraph(office.t("terminals.last-seen") + ": " + office.moment(terminal.lastSeen())));
        form.save(office.t("save"), () -> {
            name.setInvalid(name.isEmpty());
            if (!name.isEmpty()) {
                office.attempt(form.notice(),
                        context -> terminals.rename(context, terminal.id(), name.getValue().strip()), () -> {
                            refresh();
                            form.notice().good(office.t("saved"));
                        });
            }
        });
        form.buttons(Fittings.risky(office.t("terminals.unpair"), VaadinIcon.UNLINK, () -> unpair(form, terminal)));
        bench.side(terminal.name(), form);
    }

    private void unpair(SideForm form, Terminal terminal) {
        Fittings.confirm(office, office.t("terminals.unpair"), office.t("terminals.unpair-sure", terminal.name()),
                office.t("terminals.unpair"), () -> office.attempt(form.notice(),
                        context -> terminals.unpair(context, terminal.id()), () -> {
                            bench.closeSide();
                            refresh();
                            office.workplace().tell(office.t("terminals.unpaired", terminal.name()));
                        }));
    }
}
