package org.trivetpos.workload.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.ordering.Order;

/**
 * A shop that has sold for years: the rows of a few real sales, again and again with identities, numbers, days and
 * hours of their own, and with facts whose chain holds. Readers are set behind them: nothing of the past is cooked or
 * printed again, and the words by which a sale is found are written as their reader would have. The running journal
 * does not know of it; the shop is restarted afterwards.
 */
@Component(service = Past.class)
public final class Past {

    private static final int A_COMMIT = 500;
    /** Each sale of the past is like one of so many. */
    private static final int SAMPLES = 12;
    private static final List<String> NOTES = List.of("少冰", "不要香菜", "打包", "微辣", "靠窗", "分两次上");

    private final Floor floor;

    @Activate
    public Past(@Reference Floor floor) {
        this.floor = floor;
    }

    /** Writes so many orders of that many lines, a thousand for each day before today. */
    public String generate(int orders, int lines) throws Exception {
        List<PastSample> samples = samples(lines);
        long began = System.nanoTime();
        Chain chain = floor.transactions.<Chain, SQLException>call(this::head);
        for (int done = 0; done < orders; done += A_COMMIT) {
            int from = done;
            floor.transactions.<SQLException>run(() -> write(samples, chain, from, Math.min(orders, from + A_COMMIT),
                    orders));
        }
        floor.transactions.<SQLException>run(() -> {
            try (Statement readers = floor.transactions.connection().createStatement()) {
                readers.executeUpdate("update journal.reader_cursor set reached = " + chain.number);
            }
        });
        LocalDate newest = new PastOrder(samples.getFirst(), orders - 1, orders).day();
        return "orders=" + orders + " newest=" + newest + " facts=" + chain.number + " seconds="
                + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " restart the shop now";
    }

    private List<PastSample> samples(int lines) throws SQLException {
        SimulatedTerminal terminal = new SimulatedTerminal(floor, 1, 42);
        List<PastSample.Sold> sold = new ArrayList<>();
        for (int which = 0; which < SAMPLES; which++) {
            String phone = "139%08d".formatted(which);
            Order order = terminal.note(terminal.ring(lines), NOTES.get(which % NOTES.size()) + " " + phone);
            sold.add(new PastSample.Sold(order, terminal.pay(order), phone));
        }
        floor.awaitQuiet();
        return floor.transactions.<List<PastSample>, SQLException>call(() -> {
            List<PastSample> samples = new ArrayList<>();
            for (PastSample.Sold one : sold) {
                samples.add(new PastSample(floor.transactions.connection(), one, floor.shops.current().zone()));
            }
            return samples;
        });
    }

    private Chain head() throws SQLException {
        try (Statement select = floor.transactions.connection().createStatement(); ResultSet head = select.executeQuery(
                "select number, hash from journal.fact order by number desc limit 1")) {
            head.next();
            return new Chain(head.getLong(1), head.getBytes(2));
        }
    }

    private void write(List<PastSample> samples, Chain chain, int from, int to, int all) throws SQLException {
        List<PastOrder> orders = new ArrayList<>();
        for (int number = from; number < to; number++) {
            orders.add(new PastOrder(samples.get(number % samples.size()), number, all));
        }
        Connection connection = floor.transactions.connection();
        for (int table = 0; table < PastSample.TABLES.size(); table++) {
            try (PreparedStatement insert = connection.prepareStatement(samples.getFirst().rows(table).insert())) {
                for (PastOrder order : orders) {
                    SampleRows sample = order.sample().rows(table);
                    for (List<@Nullable Object> row : sample.rows()) {
                        for (int column = 0; column < row.size(); column++) {
                            insert.setObject(column + 1, order.value(sample.columns().get(column), row.get(column)));
                        }
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(samples.getFirst().facts().insert())) {
            for (PastOrder order : orders) {
                facts(insert, chain, order);
            }
            insert.executeBatch();
        }
    }

    private static void facts(PreparedStatement insert, Chain chain, PastOrder order) throws SQLException {
        SampleRows facts = order.sample().facts();
        for (List<@Nullable Object> row : facts.rows()) {
            Map<String, @Nullable Object> fresh = new HashMap<>();
            for (int column = 0; column < row.size(); column++) {
                fresh.put(facts.columns().get(column), order.value(facts.columns().get(column), row.get(column)));
            }
            chain.add(fresh);
            int place = 1;
            for (String column : facts.columns()) {
                insert.setObject(place++, fresh.get(column));
            }
            insert.addBatch();
        }
    }

    /** Where the chain of facts has come to. */
    private static final class Chain {

        private final PastLink link = new PastLink();
        private long number;
        private byte[] previous;

        Chain(long number, byte[] previous) {
            this.number = number;
            this.previous = previous;
        }

        /** Gives it its number and its hash. */
        void add(Map<String, @Nullable Object> fact) {
            previous = link.of(previous, ++number, text(fact, "type"),
                    ((Number) Objects.requireNonNull(fact.get("version"))).intValue(),
                    (Long) Objects.requireNonNull(fact.get("at_micros")), text(fact, "subject"),
                    text(fact, "actor"), text(fact, "terminal"), text(fact, "approver"), text(fact, "body"));
            fact.put("number", number);
            fact.put("hash", previous);
        }

        private static @Nullable String text(Map<String, @Nullable Object> fact, String column) {
            return (String) fact.get(column);
        }
    }
}
