package org.trivetpos.reporting;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180: fields in quotes where they need them, lines end with CR LF), so that a spreadsheet
 * reads every field as it is meant: {@link Cell#plain}. A text that a spreadsheet would take for a formula, because
 * somebody typed {@code =}, {@code +}, {@code -} or {@code @} at its beginning, gets an apostrophe in front. Without
 * state; thread-safe.
 */
public interface Csv {

    /** Begins a file: without it some spreadsheets take UTF-8 for another code. */
    String BOM = "\uFEFF";

    /** One line. */
    static String line(Locale locale, List<Cell> cells) {
        return cells.stream().map(cell -> field(locale, cell)).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A whole table: titles, rows, totals; without {@link #BOM}. */
    static String table(Locale locale, ReportTable table) {
        StringBuilder file = new StringBuilder(line(locale,
                table.columns().stream().map(column -> Cell.of(column.title())).toList()));
        table.rows().forEach(row -> file.append(line(locale, row)));
        if (!table.totals().isEmpty()) {
            file.append(line(locale, table.totals()));
        }
        return file.toString();
    }

    private static String field(Locale locale, Cell cell) {
        String plain = cell.plain(locale);
        return cell instanceof Cell.Text ? quoted(harmless(plain)) : plain;
    }

    /** Full-width signs count too, and blanks that some programs skip. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
