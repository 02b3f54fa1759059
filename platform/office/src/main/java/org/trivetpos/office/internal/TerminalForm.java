package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.office.internal.TerminalsScreen.TerminalRooms;
import org.trivetpos.ordering.spi.ServiceMode;
import org.trivetpos.printing.Printer;
import org.trivetpos.store.Terminal;

/** One terminal: its name, the way of serving that its till starts with, and where its receipts come out. */
final class TerminalForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient TerminalRooms rooms;
    private final transient Terminal terminal;
    private final transient Runnable changed;
    private final SideForm form = new SideForm();
    private final TextField name;
    private final Select<ServiceMode> mode = Fittings.named(new Select<>(), "terminal-mode");
    private final Select<Printer> printer = Fittings.named(new Select<>(), "terminal-printer");

    TerminalForm(Office office, TerminalRooms rooms, Terminal terminal, Runnable changed, Runnable unpaired) {
        this.office = office;
        this.rooms = rooms;
        this.terminal = terminal;
        this.changed = changed;
        name = Fittings.named(new TextField(office.t("terminals.name")), "terminal-name");
        name.setValue(terminal.name());
        name.setMaxLength(40);
        name.setErrorMessage(office.t("name-needed"));
        List<ServiceMode> modes = rooms.ordering().modes();
        choose(mode, modes, office.t("terminals.starts-with"), shopsMode(office, rooms));
        mode.setItemLabelGenerator(one -> one == null ? shopsMode(office, rooms) : office.t(one.name()));
        modes.stream().filter(one -> one.id().value().equals(terminal.mode())).findFirst().ifPresent(mode::setValue);
        choose(printer, rooms.printers().all(), office.t("terminals.prints-at"), shopsPrinter(office, rooms));
        printer.setItemLabelGenerator(one -> one == null ? shopsPrinter(office, rooms)
                : one.active() ? one.name() : office.t("terminals.printer-off", one.name()));
        printer.setHelperText(office.t("terminals.prints-what"));
        printer.setEnabled(office.workplace().may(OfficePermissions.of("printing.manage")));
        own(rooms, terminal).ifPresent(printer::setValue);
        form.fields(Fittings.column(name, mode, printer),
                new Paragraph(office.t("terminals.paired") + ": " + office.moment(terminal.pairedAt())),
                new Paragraph(office.t("terminals.last-seen") + ": " + office.moment(terminal.lastSeen())));
        form.save(office.t("save"), this::save);
        form.buttons(Fittings.risky(office.t("terminals.unpair"), VaadinIcon.UNLINK, unpaired));
        getContent().add(form);
        getContent().addClassName("side-content");
    }

    private static <T> void choose(Select<T> select, List<T> items, String label, String none) {
        select.setLabel(label);
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(none);
    }

    Notice notice() {
        return form.notice();
    }

    /** One after the other, each under a request of its own; what was done before a refusal stays and is shown. */
    private void save() {
        name.setInvalid(name.isEmpty());
        if (name.isInvalid()) {
            return;
        }
        String wanted = name.getValue().strip();
        office.attempt(form.notice(), context -> rooms.terminals().rename(context, terminal.id(), wanted),
                () -> office.attempt(form.notice(), context -> {
                    ServiceMode chosen = mode.getValue();
                    rooms.terminals().startWith(context, terminal.id(), chosen == null ? kept() : chosen.id().value(),
                            chosen == null ? null : chosen.name());
                }, () -> savePrinter(wanted)));
    }

    /** A mode whose bundle is away is not given up by saving something else. */
    private @Nullable String kept() {
        boolean away = rooms.ordering().modes().stream().noneMatch(one -> one.id().value().equals(terminal.mode()));
        return away ? terminal.mode() : null;
    }

    private void savePrinter(String wanted) {
        Printer chosen = printer.getValue();
        if (own(rooms, terminal).map(Printer::id).equals(Optional.ofNullable(chosen).map(Printer::id))) {
            saved();
            return;
        }
        office.attempt(form.notice(), context -> rooms.printers().receiptsOf(context, terminal.id(), wanted,
                chosen == null ? null : chosen.id()), this::saved);
    }

    private void saved() {
        changed.run();
        form.notice().good(office.t("saved"));
    }

    /** The printer that was chosen for it, whether it is in use or not. */
    private static Optional<Printer> own(TerminalRooms rooms, Terminal terminal) {
        String role = Printer.receiptsOf(terminal.id());
        return rooms.printers().all().stream().filter(one -> one.roles().contains(role)).findFirst();
    }

    private static String shopsMode(Office office, TerminalRooms rooms) {
        return office.t("terminals.shops", rooms.ordering().modes().stream().findFirst()
                .map(first -> office.t(first.name())).orElse("–"));
    }

    private static String shopsPrinter(Office office, TerminalRooms rooms) {
        return rooms.printers().serving(Printer.RECEIPT).map(one -> office.t("terminals.shops", one.name()))
                .orElse(office.t("terminals.no-printer"));
    }

    static String startsWith(Office office, TerminalRooms rooms, Terminal terminal) {
        if (terminal.mode() == null) {
            return shopsMode(office, rooms);
        }
        LocalText known = rooms.ordering().modes().stream().filter(one -> one.id().value().equals(terminal.mode()))
                .map(ServiceMode::name).findFirst().orElse(null);
        return known == null ? office.t("terminals.mode-away", terminal.mode(), shopsMode(office, rooms))
                : office.t(known);
    }

    /** Where its receipts come out now, in words. */
    static String printsAt(Office office, TerminalRooms rooms, Terminal terminal) {
        Optional<Printer> own = own(rooms, terminal);
        String shops = shopsPrinter(office, rooms);
        return own.map(one -> one.active() ? one.name() : office.t("terminals.elsewhere", one.name(), shops))
                .orElse(shops);
    }

    /** True if the chosen printer is not in use, or if receipts wait because there is none at all. */
    static boolean printsElsewhere(TerminalRooms rooms, Terminal terminal) {
        return own(rooms, terminal).map(one -> !one.active())
                .orElseGet(() -> rooms.printers().serving(Printer.RECEIPT).isEmpty());
    }
}
