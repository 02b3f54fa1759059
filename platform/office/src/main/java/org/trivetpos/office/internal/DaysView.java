package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.trivetpos.store.ClosedDay;
import org.trivetpos.till.DayReport;
import org.trivetpos.till.ShiftReport;

/** The day that is to be closed above, the closed ones below, newest first; at the side the report of one, X or Z. */
final class DaysView extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 31;

    private final transient Office office;
    private final transient DaysScreen.DayRooms rooms;
    private final transient TakingsFigures figures;
    private final Workbench bench;
    private final Notice notice = new Notice();
    private final DueDay due;
    private final Listing<DayReport> list;
    private final Button older;
    private final transient List<DayReport> shown = new ArrayList<>();

    DaysView(Office office, DaysScreen.DayRooms rooms) {
        this.office = office;
        this.rooms = rooms;
        this.figures = new TakingsFigures(office, rooms.terminals());
        list = new Listing<>(office.t("days.title"), day -> Fittings.twoLines(
                "Z " + day.number() + " · " + office.day(day.day()),
                office.money(day.sales()) + " · " + day.staffName()));
        bench = new Workbench(office, office.t("days.title"),
                Fittings.plain(office.t("refresh"), VaadinIcon.REFRESH, this::refresh));
        due = new DueDay(office, rooms, this::openX, this::closed);
        older = Fittings.named(Fittings.plain(office.t("journal.older"), VaadinIcon.ARROW_DOWN, this::older),
                "older-days");
        list.text(office.t("days.number"), day -> "Z " + day.number()).setFlexGrow(0);
        list.text(office.t("shifts.day"), day -> office.day(day.day()));
        list.text(office.t("days.closed-at"), day -> office.moment(day.at()));
        list.text(office.t("days.by"), DayReport::staffName);
        list.text(office.t("shifts.checks"), DayReport::checks).setTextAlign(ColumnTextAlign.END);
        list.text(office.t("shifts.sales"), day -> office.money(day.sales())).setTextAlign(ColumnTextAlign.END);
        list.text(office.t("days.refunded"), day -> office.money(day.refunded()))
                .setTextAlign(ColumnTextAlign.END);
        list.text(office.t("shifts.over-short"), day -> figures.signed(overShort(day)))
                .setTextAlign(ColumnTextAlign.END);
        list.whenChosen(day -> open(day.day()));
        list.setEmptyStateComponent(Fittings.empty(office.t("days.empty")));
        Div foot = new Div(older);
        foot.addClassName("list-foot");
        Div head = new Div(notice, due);
        head.addClassName("list-head");
        bench.list(head, list, foot);
        getContent().add(bench);
        getContent().setSizeFull();
        refresh();
    }

    private static Money overShort(DayReport day) {
        return day.shifts().stream().map(ShiftReport::overShort).filter(Objects::nonNull)
                .reduce(day.sales().minus(day.sales()), Money::plus);
    }

    private void refresh() {
        due.draw();
        shown.clear();
        older();
    }

    private void older() {
        List<ClosedDay> page = rooms.history().closed(shown.isEmpty() ? null : shown.getLast().day(), PAGE);
        office.workplace().run(context -> page.forEach(day -> shown.add(rooms.till().day(context, day.day()))));
        list.setItems(shown);
        older.setVisible(page.size() == PAGE);
    }

    private void openX() {
        open(due.day());
    }

    private void closed(ClosedDay day) {
        refresh();
        notice.good(office.t("days.closed", office.day(day.day()), day.number()));
        open(day.day());
    }

    private void open(LocalDate day) {
        SideForm form = new SideForm();
        DayReport[] report = new DayReport[1];
        office.attempt(form.notice(), context -> report[0] = rooms.till().day(context, day),
                () -> fill(form, report[0]));
        bench.side(office.t(report[0] != null && report[0].isFinal() ? "days.z-of" : "days.x-of", office.day(day)),
                form);
    }

    private void fill(SideForm form, DayReport report) {
        form.fields(figures.of(report));
        if (report.isFinal()) {
            PaperAnchor.Verdict verdict = PaperAnchor.of(rooms.journal(),
                    report.journalNumber() + " " + report.journalHash());
            if (verdict == PaperAnchor.Verdict.FITS) {
                form.fields(Fittings.badge(office.t("days.anchor-fits"), "good"));
            } else if (report.journalNumber() > 0) {
                form.notice().trouble(office.t("days.anchor-differs"));
            }
        }
        form.buttons(Fittings.named(Fittings.plain(office.t(report.isFinal() ? "shifts.print-again"
                : "shifts.print-x"), VaadinIcon.PRINT, () -> office.attempt(form.notice(),
                        context -> rooms.papers().day(context, report.day()),
                        () -> form.notice().good(office.t("shifts.printing")))), "print-report"));
    }
}
