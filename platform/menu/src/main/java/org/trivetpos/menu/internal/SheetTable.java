package org.trivetpos.menu.internal;

import java.util.ArrayList;
import java.util.List;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.MenuSheets;

/**
 * A spreadsheet's cells as texts.
 *
 * @param header the first row that is not empty
 * @param lines  the other rows that are not empty
 */
record SheetTable(List<String> header, List<Line> lines) {

    private static final int MOST_COLUMNS = 200;

    /** A row; {@code row} as the spreadsheet counts it, the first being 1. */
    record Line(int row, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** Takes rows one after another, as a file is read; refuses in words as soon as there are too many. */
    static final class Growing {

        private final List<Line> lines = new ArrayList<>();

        void add(int row, List<String> cells) {
            if (cells.stream().allMatch(String::isBlank)) {
                return;
            }
            if (lines.size() > MenuSheets.MOST_ROWS) {
                throw Refusal.of("menu.sheet-rows", MenuSheets.MOST_ROWS).asException();
            }
            if (cells.size() > MOST_COLUMNS) {
                throw Refusal.of("menu.sheet-columns", row, MOST_COLUMNS).asException();
            }
            lines.add(new Line(row, cells.stream().map(cell -> HarmlessText.read(cell.strip())).toList()));
        }

        SheetTable whole() {
            if (lines.isEmpty()) {
                throw Refusal.of("menu.sheet-empty").asException();
            }
            return new SheetTable(lines.getFirst().cells(), List.copyOf(lines.subList(1, lines.size())));
        }
    }
}
