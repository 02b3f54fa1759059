package org.trivetpos.reporting;

import java.util.List;
import org.trivetpos.kernel.LocalText;

/**
 * A table as a report answers: every row has a cell for every column, of the column's kind or {@link Cell#NOTHING}.
 * The order of the rows is the report's.
 *
 * @param columns one at least
 * @param totals  as long as a row, or empty if there are none; the first cell is usually {@link Cell#NOTHING}
 */
public record ReportTable(List<Column> columns, List<List<Cell>> rows, List<Cell> totals) {

    public ReportTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        totals = List.copyOf(totals);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has one column at least");
        }
        for (int row = 0; row < rows.size(); row++) {
            check(columns, rows.get(row), "row " + row);
        }
        if (!totals.isEmpty()) {
            check(columns, totals, "the line of totals");
        }
    }

    /** A table without totals. */
    public static ReportTable of(List<Column> columns, List<List<Cell>> rows) {
        return new ReportTable(columns, rows, List.of());
    }

    /** What a column is called, and what its cells are. */
    public record Column(LocalText title, Kind kind) { }

    /** Kinds of cells, each as in the {@link Cell} of the same sense. All but text and days stand at the right. */
    public enum Kind {
        TEXT, DAY, COUNT, QUANTITY, MONEY, PERCENT;

        boolean fits(Cell cell) {
            return switch (cell) {
                case Cell.Text text -> this == TEXT;
                case Cell.Day day -> this == DAY;
                case Cell.Count count -> this == COUNT;
                case Cell.Amount amount -> this == QUANTITY;
                case Cell.Sum sum -> this == MONEY;
                case Cell.Percent percent -> this == PERCENT;
                case Cell.Nothing nothing -> true;
            };
        }
    }

    private static void check(List<Column> columns, List<Cell> cells, String where) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(where + " has " + cells.size() + " cells for " + columns.size()
                    + " columns");
        }
        for (int at = 0; at < cells.size(); at++) {
            if (!columns.get(at).kind().fits(cells.get(at))) {
                throw new IllegalArgumentException(where + ": " + cells.get(at) + " is no "
                        + columns.get(at).kind() + " as column " + columns.get(at).title().en() + " says");
            }
        }
    }
}
