package org.trivetpos.menu.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.SheetCheck.Trouble;

/** A row of a sheet under its known columns, and what is wrong with it. */
final class SheetLine {

    private final SheetTable.Line line;
    private final Map<SheetColumn, Integer> columns;
    private final List<String> header;
    private final List<Trouble> troubles = new ArrayList<>();

    SheetLine(SheetTable.Line line, Map<SheetColumn, Integer> columns, List<String> header) {
        this.line = line;
        this.columns = columns;
        this.header = header;
    }

    int row() {
        return line.row();
    }

    boolean has(SheetColumn column) {
        return columns.containsKey(column);
    }

    /** The text of the cell; empty if it is empty or there is no such column. */
    String cell(SheetColumn column) {
        Integer index = columns.get(column);
        return index == null ? "" : line.cell(index);
    }

    /** The cell if it says something and can be read; if it cannot, that is a trouble. */
    <T> Optional<T> read(SheetColumn column, Function<String, Optional<T>> reader,
            Function<String, Refusal> otherwise) {
        String text = cell(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            trouble(column, otherwise.apply(text));
        }
        return value;
    }

    void trouble(SheetColumn column, Refusal why) {
        Integer index = columns.get(column);
        troubles.add(new Trouble(row(), index == null ? "" : header.get(index), why));
    }

    List<Trouble> troubles() {
        return troubles;
    }
}
