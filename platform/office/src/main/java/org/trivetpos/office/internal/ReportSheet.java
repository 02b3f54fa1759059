package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.Cell;
import org.trivetpos.reporting.ReportTable;
import org.trivetpos.reporting.ReportTable.Column;
import org.trivetpos.reporting.Reports.Offer;

/** A table as a report answered: what it is, its rows, its totals below. */
final class ReportSheet extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient CellWords words;

    ReportSheet(Office office, Offer report, BusinessPeriod period, ReportTable table) {
        this.office = office;
        this.words = new CellWords(office);
        Span under = new Span(office.t("reports.under", days(office, period), table.rows().size(),
                report.origin().name()));
        under.addClassName("muted");
        Div head = new Div(new H2(office.t(report.title())), under);
        head.addClassName("sheet-head");
        getContent().add(head, grid(office.t(report.title()), table));
        getContent().addClassName("sheet");
        Fittings.named(getContent(), "report-" + report.id());
    }

    static String days(Office office, BusinessPeriod period) {
        return period.days() == 1 ? office.day(period.first())
                : office.t("reports.days", office.day(period.first()), office.day(period.last()));
    }

    private Listing<List<Cell>> grid(String label, ReportTable table) {
        List<Column> columns = table.columns();
        Listing<List<Cell>> grid = new Listing<>(label, row -> folded(columns, row));
        for (int at = 0; at < columns.size(); at++) {
            int cell = at;
            var column = grid.text(office.t(columns.get(at).title()), row -> words.of(row.get(cell))).setSortable(true)
                    .setComparator((one, other) -> words.order().compare(one.get(cell), other.get(cell)));
            if (CellWords.isFigure(columns.get(at).kind())) {
                column.setTextAlign(ColumnTextAlign.END);
            }
            if (!table.totals().isEmpty()) {
                column.setFooter(total(at == 0 ? about(table.totals()) : words.of(table.totals().get(at))));
            }
        }
        if (!table.totals().isEmpty()) {
            grid.foldedFooter(folded(columns, table.totals()));
        }
        grid.setItems(table.rows());
        grid.setEmptyStateComponent(Fittings.empty(office.t("reports.nothing")));
        return grid;
    }

    private String about(List<Cell> row) {
        return row.getFirst() instanceof Cell.Nothing ? office.t("reports.total") : words.of(row.getFirst());
    }

    private static Span total(String text) {
        Span total = new Span(text);
        total.addClassName("total");
        return total;
    }

    /** On a phone: what the row is about at the left, its last figure at the right, the rest quietly below. */
    private Div folded(List<Column> columns, List<Cell> row) {
        int last = columns.size() - 1;
        String between = IntStream.range(1, last).filter(at -> !(row.get(at) instanceof Cell.Nothing))
                .mapToObj(at -> office.t("reports.pair", office.t(columns.get(at).title()), words.of(row.get(at))))
                .collect(Collectors.joining(" · "));
        Div folded = Fittings.row(Fittings.twoLines(about(row), between));
        if (last > 0) {
            folded.add(total(words.of(row.get(last))));
        }
        return folded;
    }
}
