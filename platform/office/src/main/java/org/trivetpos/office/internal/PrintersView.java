package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.store.Terminal;

/** The printers with how each is now, kept up to date while the screen is open. */
final class PrintersView extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final String RECEIPTS_OF = Printer.RECEIPT + ":";

    private final transient Office office;
    private final transient PrintersScreen.PrinterRooms rooms;
    private final Workbench bench;
    private final Listing<Printer> list;

    PrintersView(Office office, PrintersScreen.PrinterRooms rooms) {
        this.office = office;
        this.rooms = rooms;
        list = new Listing<>(office.t("printers.title"),
                printer -> Fittings.row(Fittings.twoLines(printer.name(), roles(printer)), status(printer)));
        Button add = Fittings.named(Fittings.primary(office.t("printers.new"), VaadinIcon.PLUS, () -> edit(null)),
                "new-printer");
        bench = new Workbench(office, office.t("printers.title"), add);
        list.text(office.t("printers.name"), Printer::name).setSortable(true);
        list.part(office.t("printers.status"), this::status);
        list.text(office.t("printers.roles"), this::roles);
        list.text(office.t("printers.driver"), this::driver);
        list.text(office.t("printers.address"), Printer::address);
        list.whenChosen(this::edit);
        Div empty = new Div(Fittings.empty(office.t("printers.empty")), menuNext());
        empty.addClassName("empty-steps");
        list.setEmptyStateComponent(empty);
        bench.list(list);
        getContent().add(bench);
        getContent().setSizeFull();
        Following.changes(this, office.workplace(), rooms.printing()::onChange, this::refresh);
        refresh();
    }

    /** In a new shop this page is the first; it goes on to the menu. */
    private Button menuNext() {
        return Fittings.named(Fittings.plain(office.t("printers.menu-next"), VaadinIcon.ARROW_RIGHT,
                () -> UI.getCurrent().navigate("screen/office-menu")), "menu-next");
    }

    private void refresh() {
        list.setItems(rooms.printers().all().stream().sorted(Comparator.comparing(Printer::name)).toList());
    }

    private String driver(Printer printer) {
        return rooms.printers().drivers().stream().filter(driver -> driver.id().equals(printer.driver())).findFirst()
                .map(driver -> office.t(driver.name())).orElse(office.t("printers.driver-missing", printer.driver()));
    }

    private String roles(Printer printer) {
        return printer.roles().stream().sorted().map(role -> role(office, rooms, role))
                .collect(Collectors.joining(" · "));
    }

    /** A role in words: receipts of one terminal by its name; a station that nobody translated as it is. */
    static String role(Office office, PrintersScreen.PrinterRooms rooms, String role) {
        if (role.startsWith(RECEIPTS_OF)) {
            TerminalId terminal = new TerminalId(role.substring(RECEIPTS_OF.length()));
            return office.t("printers.receipts-of",
                    rooms.terminals().find(terminal).map(Terminal::name).orElse(terminal.value()));
        }
        return office.known("office.role." + role.replace(':', '-'), role);
    }

    private Component status(Printer printer) {
        if (!printer.active()) {
            return Fittings.badge(office.t("printers.off"), "plain");
        }
        PrinterStatus now = rooms.printers().status(printer.id());
        return Fittings.badge(words(office, now), switch (now) {
            case ONLINE -> "good";
            case UNKNOWN -> "plain";
            case PAPER_LOW -> "warn";
            case PAPER_OUT, COVER_OPEN, OFFLINE, ERROR, UNREACHABLE, NO_DRIVER -> "bad";
        });
    }

    static String words(Office office, PrinterStatus status) {
        return office.t("status." + status.name().toLowerCase(Locale.ROOT));
    }

    private void edit(@Nullable Printer printer) {
        bench.side(printer == null ? office.t("printers.new") : printer.name(), new PrinterForm(office, rooms, printer,
                knownRoles(), saved -> {
                    refresh();
                    edit(saved);
                    office.workplace().tell(office.t("printers.saved", saved.name()));
                }, () -> {
                    bench.closeSide();
                    refresh();
                }));
    }

    /** What any printer does already, and the receipts of each terminal. */
    private Set<String> knownRoles() {
        return Stream.concat(rooms.printers().all().stream().flatMap(printer -> printer.roles().stream()),
                rooms.terminals().all().stream().map(terminal -> RECEIPTS_OF + terminal.id().value()))
                .collect(Collectors.toSet());
    }
}
