package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;

/** The lines of the bill. A change touches the rows that it concerns and no other. */
final class BillLines extends Div {

    private final Words words;
    private final Desk desk;
    private final Map<LineId, LineRow> rows = new LinkedHashMap<>();
    private final Div empty;
    private @Nullable LineId revealed;

    BillLines(Words words, Desk desk) {
        this.words = words;
        this.desk = desk;
        this.empty = Touch.box("bill-empty", Touch.text(words.of("bill.empty")),
                Touch.text(words.of("bill.empty.hint")));
        addClassName("lines");
        Touch.labelled(this, words.of("bill"));
        getElement().setAttribute("role", "group");
        add(empty);
    }

    void refresh() {
        Order order = desk.order();
        List<OrderLine> lines = order == null ? List.of() : order.lines();
        Set<LineId> present = new HashSet<>();
        lines.forEach(line -> present.add(line.id()));
        rows.entrySet().removeIf(row -> {
            if (present.contains(row.getKey())) {
                return false;
            }
            remove(row.getValue());
            return true;
        });
        for (int i = 0; i < lines.size(); i++) {
            place(lines.get(i), i);
        }
        Touch.shown(empty, lines.isEmpty());
        mark(desk.selected().map(OrderLine::id).orElse(null));
    }

    private void place(OrderLine line, int index) {
        LineRow row = rows.get(line.id());
        if (row == null) {
            row = new LineRow(words, line, desk::select);
            rows.put(line.id(), row);
            addComponentAtIndex(index + 1, row);
        } else {
            row.show(line);
            if (indexOf(row) != index + 1) {
                addComponentAtIndex(index + 1, row);
            }
        }
    }

    private void mark(@Nullable LineId selected) {
        rows.forEach((id, row) -> row.select(id.equals(selected)));
        if (selected != null && !selected.equals(revealed)) {
            rows.get(selected).reveal();
        }
        revealed = selected;
    }
}
