package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.Money;
import org.trivetpos.printing.ReportPapers;
import org.trivetpos.store.BusinessDays;
import org.trivetpos.store.Terminals;
import org.trivetpos.till.Shift;
import org.trivetpos.till.ShiftReport;
import org.trivetpos.till.Till;

/** Shifts of a period with what was over or short, by shift and by person; at the side a report, X while it runs. */
final class ShiftsView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient Till till;
    private final transient ReportPapers papers;
    private final transient TakingsFigures figures;
    private final Workbench bench;
    private final PeriodPicker period;
    private final Div people = new Div();
    private final Listing<ShiftReport> list;

    ShiftsView(Office office, Till till, ReportPapers papers, Terminals terminals, BusinessDays days) {
        this.office = office;
        this.till = till;
        this.papers = papers;
        this.figures = new TakingsFigures(office, terminals);
        list = new Listing<>(office.t("shifts.title"), report -> Fittings.row(Fittings.twoLines(
                figures.terminal(report.shift().terminal()) + " · " + report.shift().openedByName(),
                office.moment(report.shift().openedAt()) + " · " + office.money(report.sales())), state(report)));
        bench = new Workbench(office, office.t("shifts.title"),
                Fittings.plain(office.t("refresh"), VaadinIcon.REFRESH, this::refresh));
        period = new PeriodPicker(office, days, chosen -> refresh());
        period.begin(PeriodPicker.Usual.WEEK);
        people.addClassName("people");
        Fittings.named(people, "over-short-by-person");
        bench.tools(period, people);
        list.text(office.t("shifts.day"), report -> office.day(report.shift().businessDay())).setSortable(true)
                .setComparator(Comparator.comparing(report -> report.shift().businessDay()));
        list.text(office.t("shifts.terminal"), report -> figures.terminal(report.shift().terminal()))
                .setSortable(true);
        list.text(office.t("shifts.who"), report -> report.shift().openedByName()).setSortable(true);
        list.text(office.t("shifts.opened"), report -> office.moment(report.shift().openedAt()));
        figure("shifts.sales", report -> office.money(report.sales()));
        figure("shifts.expected", report -> office.money(report.expected()));
        figure("shifts.over-short", report -> figures.signed(report.overShort()));
        list.part(office.t("shifts.state"), this::state);
        list.whenChosen(report -> open(report.shift()));
        list.setEmptyStateComponent(Fittings.empty(office.t("shifts.empty")));
        bench.list(list);
        getContent().add(bench);
        getContent().setSizeFull();
        refresh();
    }

    private Grid.Column<ShiftReport> figure(String key, Function<ShiftReport, String> said) {
        return list.text(office.known("office." + key, key), said::apply).setTextAlign(ColumnTextAlign.END);
    }

    private void refresh() {
        office.workplace().run(context -> {
            List<ShiftReport> reports = till.reports(context, period.period().first(), period.period().last());
            list.setItems(reports);
            people(reports);
        });
    }

    /** What each person's counted shifts came to together. */
    private void people(List<ShiftReport> reports) {
        Map<String, Money> sums = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (ShiftReport report : reports) {
            Money overShort = report.overShort();
            if (overShort != null) {
                sums.merge(report.shift().openedByName(), overShort, Money::plus);
                counts.merge(report.shift().openedByName(), 1, Integer::sum);
            }
        }
        people.removeAll();
        sums.forEach((name, sum) -> people.add(Fittings.badge(
                office.t("shifts.by-person", name, counts.get(name), figures.signed(sum)),
                sum.isZero() ? "good" : "warn")));
        people.setVisible(!sums.isEmpty());
    }

    private Component state(ShiftReport report) {
        if (report.shift().closedAt() == null) {
            return Fittings.badge(office.t("shifts.running"), "good");
        }
        Money overShort = report.overShort();
        return overShort == null || overShort.isZero() ? Fittings.badge(office.t("shifts.done"), "plain")
                : Fittings.badge(office.t("shifts.done-with", figures.signed(overShort)), "warn");
    }

    private void open(Shift shift) {
        SideForm form = new SideForm();
        ShiftReport[] report = new ShiftReport[1];
        boolean running = shift.closedAt() == null;
        bench.side(office.t(running ? "shifts.x-report" : "shifts.report"), form);
        office.attempt(form.notice(), context -> report[0] = till.report(context, shift.id()),
                () -> form.fields(figures.of(report[0])));
        form.buttons(Fittings.named(Fittings.plain(office.t(running ? "shifts.print-x" : "shifts.print-again"),
                VaadinIcon.PRINT, () -> office.attempt(form.notice(), context -> papers.shift(context, shift.id()),
                        () -> form.notice().good(office.t("shifts.printing")))), "print-report"));
    }
}
