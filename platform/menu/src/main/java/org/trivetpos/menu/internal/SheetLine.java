package org.trivetpos.menu.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.SheetCheck.Trouble;

/** A row of a sheet under its known columns, and what is wrong with it. */
final class SheetLine {

    private final SheetTable.Line line;
    private final SheetHeader header;
    private final List<Trouble> troubles = new ArrayList<>();

    SheetLine(SheetTable.Line line, SheetHeader header) {
        this.line = line;
        this.header = header;
    }

    int row() {
        return line.row();
    }

    boolean has(SheetColumn column) {
        return header.columns().containsKey(column);
    }

    /** The levels for which there is a column. */
    Set<LevelId> levels() {
        return header.levels().keySet();
    }

    /** The text of the cell; empty if it is empty or there is no such column. */
    String cell(SheetColumn column) {
        Integer index = header.columns().get(column);
        return index == null ? "" : line.cell(index);
    }

    /** The price at a level, of those for which there is a column. */
    String cell(LevelId level) {
        Integer index = header.levels().get(level);
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
        trouble(header.columns().get(column), why);
    }

    void trouble(LevelId level, Refusal why) {
        trouble(header.levels().get(level), why);
    }

    private void trouble(@Nullable Integer index, Refusal why) {
        troubles.add(new Trouble(row(), index == null ? "" : header.titles().get(index), why));
    }

    List<Trouble> troubles() {
        return troubles;
    }
}
