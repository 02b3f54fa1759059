package org.trivetpos.workload.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.Check;

/**
 * A shop that has sold for years: the rows of one real sale, again and again with identities, numbers and days of their
 * own, and with facts whose chain holds. Readers are set behind them: nothing of the past is cooked or printed again.
 * The running journal does not know of it; the shop is restarted afterwards.
 */
@Component(service = Past.class)
public final class Past {

    private static final int A_DAY = 1_000;
    private static final int A_COMMIT = 500;
    /** Facts are written on their own, chained. */
    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("ordering.orders", "id");
        TABLES.put("ordering.order_line", "order_id");
        TABLES.put("settlement.settled_check", "order_id");
        TABLES.put("settlement.payment", "check_id");
        TABLES.put("till.sale", "check_id");
        TABLES.put("till.taking", "check_id");
        TABLES.put("printing.print_job", "job_key");
    }

    private final Floor floor;
    private final PastLink hash = new PastLink();

    @Activate
    public Past(@Reference Floor floor) {
        this.floor = floor;
    }

    /** Writes so many orders of that many lines, a thousand for each day before today. */
    public String generate(int orders, int lines) throws Exception {
        SimulatedTerminal terminal = new SimulatedTerminal(floor, 1, 42);
        Order order = terminal.ring(lines);
        Check check = terminal.pay(order);
        floor.awaitQuiet();
        long began = System.nanoTime();
        Pattern pattern = floor.transactions.<Pattern, SQLException>call(() -> new Pattern(order, check));
        for (int done = 0; done < orders; done += A_COMMIT) {
            int from = done;
            floor.transactions.<SQLException>run(() -> write(pattern, from, Math.min(orders, from + A_COMMIT), orders));
        }
        floor.transactions.<SQLException>run(() -> {
            try (Statement readers = floor.transactions.connection().createStatement()) {
                readers.executeUpdate("update journal.reader_cursor set reached = " + pattern.number);
            }
        });
        return "orders=" + orders + " facts=" + pattern.number + " seconds="
                + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " restart the shop now";
    }

    private void write(Pattern pattern, int from, int to, int all) throws SQLException {
        Connection connection = floor.transactions.connection();
        for (SampleRows sample : pattern.samples) {
            try (PreparedStatement insert = connection.prepareStatement(sample.insert())) {
                for (int number = from; number < to; number++) {
                    One one = new One(pattern, number, all);
                    for (List<@Nullable Object> row : sample.rows()) {
                        for (int column = 0; column < row.size(); column++) {
                            insert.setObject(column + 1, one.value(sample.columns().get(column), row.get(column)));
                        }
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(pattern.facts.insert())) {
            for (int number = from; number < to; number++) {
                facts(insert, pattern, new One(pattern, number, all));
            }
            insert.executeBatch();
        }
    }

    private void facts(PreparedStatement insert, Pattern pattern, One one) throws SQLException {
        SampleRows facts = pattern.facts;
        for (List<@Nullable Object> row : facts.rows()) {
            Map<String, @Nullable Object> fresh = new LinkedHashMap<>();
            for (int column = 0; column < row.size(); column++) {
                fresh.put(facts.columns().get(column), one.value(facts.columns().get(column), row.get(column)));
            }
            fresh.put("number", ++pattern.number);
            fresh.put("at_micros", one.micros(((Number) Objects.requireNonNull(fresh.get("at_micros"))).longValue()));
            pattern.previous = hash.of(pattern.previous, pattern.number, text(fresh, "type"),
                    ((Number) Objects.requireNonNull(fresh.get("version"))).intValue(),
                    (Long) Objects.requireNonNull(fresh.get("at_micros")), text(fresh, "subject"),
                    text(fresh, "actor"), text(fresh, "terminal"), text(fresh, "approver"), text(fresh, "body"));
            fresh.put("hash", pattern.previous);
            int place = 1;
            for (String column : facts.columns()) {
                insert.setObject(place++, fresh.get(column));
            }
            insert.addBatch();
        }
    }

    private static @Nullable String text(Map<String, @Nullable Object> row, String column) {
        return (String) row.get(column);
    }

    /** What is copied, and where the chain is. */
    private final class Pattern {

        final List<SampleRows> samples = new ArrayList<>();
        final SampleRows facts;
        final List<String> identities = new ArrayList<>();
        final LocalDate day;
        long number;
        byte[] previous = new byte[0];

        Pattern(Order order, Check check) throws SQLException {
            Connection connection = floor.transactions.connection();
            for (Map.Entry<String, String> table : TABLES.entrySet()) {
                String key = table.getValue().equals("job_key") ? "receipt:" + check.id().value()
                        : table.getValue().equals("check_id") ? check.id().value() : order.id().value();
                samples.add(SampleRows.of(connection, table.getKey(), table.getValue() + " = ?", key));
            }
            facts = SampleRows.of(connection, "journal.fact", "subject = ? and type not like 'kitchen.%' "
                    + "and type not like 'printing.%' order by number", order.id().value());
            identities.add(order.id().value());
            identities.add(check.id().value());
            order.lines().forEach(line -> identities.add(line.id().value()));
            identities.add(job());
            day = check.businessDay();
            try (Statement select = connection.createStatement(); ResultSet head = select.executeQuery(
                    "select number, hash from journal.fact order by number desc limit 1")) {
                head.next();
                number = head.getLong(1);
                previous = head.getBytes(2);
            }
        }

        private String job() {
            return samples.stream().filter(s -> s.table().equals("printing.print_job"))
                    .map(s -> (String) Objects.requireNonNull(s.value(0, "id"))).findFirst().orElseThrow();
        }
    }

    /** One order of the past: what of the pattern becomes something else in it. */
    private static final class One {

        private final Pattern pattern;
        private final String serial;
        private final LocalDate day;
        private final int numberOfTheDay;

        One(Pattern pattern, int number, int all) {
            this.pattern = pattern;
            this.serial = String.format("%015d", number);
            this.day = pattern.day.minusDays(1 + (all - 1) / A_DAY - number / A_DAY);
            this.numberOfTheDay = number % A_DAY + 1;
        }

        @Nullable Object value(String column, @Nullable Object sample) {
            return switch (column) {
                case "order_number", "receipt_number" -> numberOfTheDay;
                case "business_day" -> java.sql.Date.valueOf(day);
                case "state" -> sample instanceof String state && state.equals("WAITING") ? "DISMISSED" : sample;
                default -> sample instanceof String text ? renamed(text) : sample;
            };
        }

        /** The name of the whole, with the serial instead of the part that tells one from another. */
        private String renamed(String text) {
            String renamed = text;
            List<String> identities = pattern.identities;
            for (int which = 0; which < identities.size(); which++) {
                if (renamed.contains(identities.get(which))) {
                    renamed = renamed.replace(identities.get(which), "01PAST" + String.format("%05d", which) + serial);
                }
            }
            return renamed.startsWith("{") ? renamed.replace(pattern.day.toString(), day.toString()) : renamed;
        }

        long micros(long sample) {
            return sample - Duration.ofDays(pattern.day.toEpochDay() - day.toEpochDay()).toNanos() / 1_000;
        }
    }
}
