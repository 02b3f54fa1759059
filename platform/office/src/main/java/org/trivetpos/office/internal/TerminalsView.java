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
import org.trivetpos.office.internal.TerminalsScreen.TerminalRooms;
import org.trivetpos.store.Terminal;
import org.trivetpos.store.Terminals;

/** The paired tills, tablets and phones; a new one gets a code of six digits. */
final class TerminalsView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient TerminalRooms rooms;
    private final transient Terminals terminals;
    private final Workbench bench;
    private final Listing<Terminal> list;

    TerminalsView(Office office, TerminalRooms rooms) {
        this.office = office;
        this.rooms = rooms;
        this.terminals = rooms.terminals();
        list = new Listing<>(office.t("terminals.title"), terminal -> Fittings.row(
                Fittings.twoLines(terminal.name(), TerminalForm.startsWith(office, rooms, terminal) + " · "
                        + TerminalForm.printsAt(office, rooms, terminal)), here(terminal)));
        Button pair = Fittings.named(Fittings.primary(office.t("terminals.pair"), VaadinIcon.PLUS, this::pair),
                "pair-terminal");
        bench = new Workbench(office, office.t("terminals.title"), pair,
                Fittings.plain(office.t("refresh"), VaadinIcon.REFRESH, this::refresh));
        list.text(office.t("terminals.name"), Terminal::name).setSortable(true);
        list.part("", this::here);
        list.text(office.t("terminals.starts-with"), terminal -> TerminalForm.startsWith(office, rooms, terminal));
        list.part(office.t("terminals.prints-at"), this::printsAt);
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

    /** Where its receipts come out now, and whether that is not where they should. */
    private Component printsAt(Terminal terminal) {
        String where = TerminalForm.printsAt(office, rooms, terminal);
        return TerminalForm.printsElsewhere(rooms, terminal)
                ? Fittings.named(Fittings.badge(where, "warn"), "prints-elsewhere") : new Span(where);
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
        TerminalForm[] shown = new TerminalForm[1];
        shown[0] = new TerminalForm(office, rooms, terminal, this::refresh,
                () -> unpair(shown[0].notice(), terminal));
        bench.side(terminal.name(), shown[0]);
    }

    private void unpair(Notice notice, Terminal terminal) {
        Fittings.confirm(office, office.t("terminals.unpair"), office.t("terminals.unpair-sure", terminal.name()),
                office.t("terminals.unpair"), () -> office.attempt(notice,
                        context -> terminals.unpair(context, terminal.id()), () -> {
                            bench.closeSide();
                            refresh();
                            office.workplace().tell(office.t("terminals.unpaired", terminal.name()));
                        }));
    }
}
