package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.store.Terminal;
import org.trivetpos.store.Terminals;
import org.trivetpos.till.Shift;
import org.trivetpos.till.ShiftReport;
import org.trivetpos.till.Till;

/** Shifts, newest first; at the side a report: of a running shift as it stands (X), of a closed one as it was. */
final class ShiftsView extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    private final transient Office office;
    private final transient Till till;
    private final transient Terminals terminals;
    private final Workbench bench;
    private final Listing<Shift> list;

    ShiftsView(Office office, Till till, Terminals terminals) {
        this.office = office;
        this.till = till;
        this.terminals = terminals;
        list = new Listing<>(office.t("shifts.title"), shift -> Fittings.row(
                Fittings.twoLines(terminal(shift.terminal()) + " · " + shift.openedByName(),
                        office.moment(shift.openedAt())), state(shift)));
        bench = new Workbench(office, office.t("shifts.title"),
                Fittings.plain(office.t("refresh"), VaadinIcon.REFRESH, this::refresh));
        list.text(office.t("shifts.day"), shift -> office.day(shift.businessDay())).setSortable(true)
                .setComparator(Comparator.comparing(Shift::businessDay));
        list.text(office.t("shifts.terminal"), shift -> terminal(shift.terminal())).setSortable(true);
        list.text(office.t("shifts.who"), Shift::openedByName).setSortable(true);
        list.text(office.t("shifts.opened"), shift -> office.moment(shift.openedAt()));
        list.text(office.t("shifts.closed"), shift -> office.moment(shift.closedAt()));
        list.part(office.t("shifts.state"), this::state);
        list.whenChosen(this::open);
        list.setEmptyStateComponent(Fittings.empty(office.t("shifts.empty")));
        bench.list(list);
        getContent().add(bench);
        getContent().setSizeFull();
        refresh();
    }

    private void refresh() {
        list.setItems(till.shifts(MOST));
    }

    private String terminal(TerminalId id) {
        return terminals.find(id).map(Terminal::name).orElse(id.value());
    }

    private Component state(Shift shift) {
        return shift.closedAt() == null ? Fittings.badge(office.t("shifts.running"), "good")
                : Fittings.badge(office.t("shifts.done"), "plain");
    }

    private void open(Shift shift) {
        SideForm form = new SideForm();
        ShiftReport[] report = new ShiftReport[1];
        bench.side(office.t(shift.closedAt() == null ? "shifts.x-report" : "shifts.report"), form);
        office.attempt(form.notice(), context -> report[0] = till.report(context, shift.id()),
                () -> form.fields(figures(report[0])));
    }

    private Figures figures(ShiftReport report) {
        Shift shift = report.shift();
        Figures sheet = new Figures()
                .line(office.t("shifts.terminal"), terminal(shift.terminal()))
                .line(office.t("shifts.who"), shift.openedByName())
                .line(office.t("shifts.opened"), office.moment(shift.openedAt()))
                .line(office.t(shift.closedAt() == null ? "shifts.as-of" : "shifts.closed"),
                        office.moment(report.at()))
                .rule()
                .line(office.t("shifts.checks"), String.valueOf(report.checks()))
                .line(office.t("shifts.sales"), office.money(report.sales()), "large")
                .line(office.t("shifts.tax"), office.money(report.tax()))
                .rule();
        report.tenders().forEach(tender -> sheet.line(
                office.t("shifts.tender", office.t(tender.name()), tender.payments()), office.money(tender.amount())));
        sheet.rule().line(office.t("shifts.float"), office.money(shift.openingFloat()))
                .line(office.t("shifts.expected"), office.money(report.expected()));
        counted(sheet, report.counted(), report.overShort());
        return sheet.rule().line(office.t("shifts.journal"), String.valueOf(report.journalNumber()))
                .hash(report.journalHash());
    }

    private void counted(Figures sheet, @Nullable Money counted, @Nullable Money overShort) {
        if (counted != null && overShort != null) {
            sheet.line(office.t("shifts.counted"), office.money(counted)).line(office.t("shifts.over-short"),
                    office.money(overShort), overShort.isZero() ? "good" : "bad");
        }
    }
}
