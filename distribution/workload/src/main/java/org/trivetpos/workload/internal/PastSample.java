package org.trivetpos.workload.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;

/** The rows that one real sale left, with every place marked that is different in each order that is made after it. */
final class PastSample {

    /** In which tables, and which rows; facts are written on their own, chained. */
    static final List<Map.Entry<String, String>> TABLES = List.of(
            Map.entry("ordering.orders", "id = ?"),
            Map.entry("ordering.order_line", "order_id = ?"),
            Map.entry("settlement.settled_check", "order_id = ?"),
            Map.entry("settlement.payment", "check_id = ?"),
            Map.entry("settlement.sale_words", "(business_day, receipt_number) in (select business_day, "
                    + "receipt_number from settlement.settled_check where id = ?)"),
            Map.entry("till.sale", "check_id = ?"),
            Map.entry("till.taking", "check_id = ?"),
            Map.entry("printing.print_job", "job_key = ?"));

    /**
     * A sale that was made for this.
     *
     * @param phone stands in its note and nowhere else
     */
    record Sold(Order order, Check check, String phone) { }

    private final Check check;
    private final ZoneId zone;
    private final List<SampleRows> rows = new ArrayList<>();
    private final SampleRows facts;

    /** Reads what the sale left, in the running transaction. */
    PastSample(Connection connection, Sold sold, ZoneId zone) throws SQLException {
        this.check = sold.check();
        this.zone = zone;
        List<SampleRows> left = new ArrayList<>();
        for (Map.Entry<String, String> table : TABLES) {
            String condition = table.getValue();
            String key = condition.startsWith("job_key") ? "receipt:" + check.id().value()
                    : condition.contains("order_id") || condition.equals("id = ?") ? sold.order().id().value()
                    : check.id().value();
            SampleRows found = SampleRows.of(connection, table.getKey(), condition, key);
            if (found.rows().isEmpty()) {
                throw new IllegalStateException("a sale left no row in " + table.getKey());
            }
            left.add(found);
        }
        SampleRows written = SampleRows.of(connection, "journal.fact", "subject = ? and type not like 'kitchen.%' "
                + "and type not like 'printing.%' order by number", sold.order().id().value());
        SampleText.Marks marks = marks(sold, left);
        left.forEach(table -> rows.add(marked(table, marks)));
        facts = marked(written, marks);
    }

    private SampleText.Marks marks(Sold sold, List<SampleRows> left) {
        List<String> identities = new ArrayList<>();
        identities.add(sold.order().id().value());
        identities.add(check.id().value());
        sold.order().lines().forEach(line -> identities.add(line.id().value()));
        left.stream().filter(table -> table.table().equals("printing.print_job"))
                .map(jobs -> String.valueOf(jobs.value(0, "id"))).forEach(identities::add);
        Map<String, SampleText.Piece> marks = new LinkedHashMap<>();
        for (String identity : identities) {
            int which = marks.size();
            marks.put(identity, (text, order) -> text.append(order.identity(which)));
        }
        marks.put(sold.phone(), (text, order) -> text.append(order.phone()));
        return new SampleText.Marks(marks, check.orderNumber(), check.receiptNumber(), check.businessDay());
    }

    private static SampleRows marked(SampleRows table, SampleText.Marks marks) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            List<@Nullable Object> marked = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                marked.add(marked(table.columns().get(column), row.get(column), marks));
            }
            rows.add(marked);
        }
        return new SampleRows(table.table(), table.columns(), rows);
    }

    private static @Nullable Object marked(String column, @Nullable Object value, SampleText.Marks marks) {
        if (!(value instanceof String text)) {
            return value;
        }
        // a receipt that waits for the real printer is not printed for the past
        return column.equals("state") && text.equals("WAITING") ? "DISMISSED" : marks.in(text);
    }

    /** Of the table with that place in {@link #TABLES}. */
    SampleRows rows(int table) {
        return rows.get(table);
    }

    SampleRows facts() {
        return facts;
    }

    LocalDate day() {
        return check.businessDay();
    }

    Instant at() {
        return check.at();
    }

    ZoneId zone() {
        return zone;
    }
}
