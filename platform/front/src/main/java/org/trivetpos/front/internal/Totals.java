package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivetpos.ordering.Order;

/** The figures under the lines; rebuilt only when one of them is different. */
final class Totals extends Div {

    private final Words words;
    private @Nullable Sums shown;

    Totals(Words words) {
        this.words = words;
        addClassName("totals");
    }

    void refresh(@Nullable Order order) {
        Sums sums = order == null || order.isEmpty() ? null : Sums.of(order);
        if (Objects.equals(sums, shown)) {
            return;
        }
        shown = sums;
        removeAll();
        List<Sums.Row> rows = sums == null ? List.of() : sums.rows();
        for (Sums.Row row : rows) {
            Span label = Touch.text(label(row, sums), "total-label");
            Span amount = Touch.text(words.plain(row.amount()), "total-amount");
            if (row.kind() == Sums.Kind.DISCOUNT) {
                amount.addClassName("less");
                label.addClassName("less");
            }
            add(label, amount);
        }
    }

    private String label(Sums.Row row, @Nullable Sums sums) {
        return switch (row.kind()) {
            case SUBTOTAL -> words.of("sum.subtotal", sums == null ? 0 : sums.pieces());
            case DISCOUNT -> words.of(row.reason());
            case SHORTFALL -> words.of("sum.shortfall");
            case SERVICE -> words.of("sum.service");
            case TAX -> words.of("sum.tax");
            case ROUNDING -> words.of("sum.rounding");
        };
    }
}
