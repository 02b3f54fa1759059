package org.trivetpos.ordering.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.VariantId;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order.Serving;
import org.trivetpos.ordering.Order.Status;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine.State;
import org.trivetpos.persistence.Transactions;

/** The statements on orders and lines, on the connection of the running transaction. */
final class OrderTables {

    private static final String ORDER_COLUMNS = "select o.id, o.order_number, o.version, o.mode_id, o.serving, "
            + "o.status, o.parked_as, o.terminal, o.opened_by, o.opened_at, o.business_day, o.currency, o.note, "
            + "o.charged, o.discount, o.training from ";
    private static final String ORDER = ORDER_COLUMNS + "ordering.orders o ";
    private static final String LOCK_ON_POSTGRESQL = ORDER + "where o.id = ? for update";
    /** A change that changes nothing locks as well, and H2 keeps its plan, which it does not of a select for update. */
    private static final String LOCK_ON_H2 = ORDER_COLUMNS
            + "final table (update ordering.orders set version = version where id = ?) o";
    private static final String LINE = "select l.id, l.order_id, l.line_number, l.item, l.variant, l.quantity, "
            + "l.unit_price, l.state, l.ordered_by, l.ordered_on, l.ordered_at, l.snapshot, o.currency "
            + "from ordering.order_line l join ordering.orders o on o.id = l.order_id ";
    private static final int MOST_WAITING = 200;

    private final Transactions transactions;

    OrderTables(Transactions transactions) {
        this.transactions = transactions;
    }

    Optional<OrderRow> order(OrderId id) {
        return orders(ORDER + "where o.id = ?", id.value()).stream().findFirst();
    }

    /** The row, locked until the transaction ends. */
    Optional<OrderRow> locked(OrderId id) {
        boolean h2 = transactions.dialect() == Transactions.Dialect.H2;
        return orders(h2 ? LOCK_ON_H2 : LOCK_ON_POSTGRESQL, id.value()).stream().findFirst();
    }

    List<LineRow> lines(OrderId order) {
        return query(LINE + "where l.order_id = ? order by l.line_number", OrderTables::line, order.value());
    }

    List<OrderId> openOn(TerminalId terminal) {
        return query("select o.id from ordering.orders o where o.status = 'OPEN' and o.terminal = ? "
                + "order by o.opened_at desc, o.id desc", row -> new OrderId(row.getString(1)), terminal.value());
    }

    boolean isTraining(TerminalId terminal) {
        return !query("select t.terminal from ordering.training_terminal t where t.terminal = ?",
                row -> row.getString(1), terminal.value()).isEmpty();
    }

    /** @return false if it was so before */
    boolean train(TerminalId terminal, boolean on) {
        if (isTraining(terminal) == on) {
            return false;
        }
        return update(on ? "insert into ordering.training_terminal (terminal) values (?)"
                : "delete from ordering.training_terminal where terminal = ?", terminal.value()) > 0;
    }

    /** Practised orders that wait; they belong to nobody once no terminal practises. */
    List<OrderId> leftFromTraining() {
        return query("select o.id from ordering.orders o where o.training = true and o.status = 'PARKED' "
                + "and not exists (select 1 from ordering.training_terminal) order by o.id",
                row -> new OrderId(row.getString(1)));
    }

    List<OrderId> openIn(ModeId mode) {
        return query("select o.id from ordering.orders o where o.status = 'OPEN' and o.mode_id = ? order by o.id",
                row -> new OrderId(row.getString(1)), mode.value());
    }

    /** Orders that somebody works on or that are parked, newest first, with their lines. */
    Map<OrderRow, List<LineRow>> live() {
        Map<OrderId, List<LineRow>> lines = new LinkedHashMap<>();
        query(LINE + "where o.status in ('OPEN', 'PARKED') order by l.order_id, l.line_number", OrderTables::line)
                .forEach(line -> lines.computeIfAbsent(line.order(), id -> new ArrayList<>()).add(line));
        Map<OrderRow, List<LineRow>> live = new LinkedHashMap<>();
        orders(ORDER + "where o.status in ('OPEN', 'PARKED') order by o.opened_at desc, o.id desc fetch first "
                + MOST_WAITING + " rows only").forEach(row -> live.put(row, lines.getOrDefault(row.id(), List.of())));
        return live;
    }

    void insert(OrderRow row) {
        update("insert into ordering.orders (id, order_number, version, mode_id, serving, status, parked_as, terminal, "
                + "opened_by, opened_at, business_day, currency, note, charged, discount, training) "
                + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row.id().value(), row.number(), row.version(), row.mode().value(), row.serving().name(),
                row.status().name(), row.parkedAs(), terminal(row), row.openedBy().value(), at(row.openedAt()),
                row.businessDay(), row.currency().getCode(), row.note(), row.charged(),
                ConcessionJson.write(row.reduction()), row.training());
    }

    void update(OrderRow row) {
        update("update ordering.orders set version = ?, mode_id = ?, serving = ?, status = ?, parked_as = ?, "
                + "terminal = ?, opened_by = ?, opened_at = ?, note = ?, charged = ?, discount = ? where id = ?",
                row.version(), row.mode().value(), row.serving().name(), row.status().name(), row.parkedAs(),
                terminal(row), row.openedBy().value(), at(row.openedAt()), row.note(), row.charged(),
                ConcessionJson.write(row.reduction()), row.id().value());
    }

    void insert(LineRow line) {
        update("insert into ordering.order_line (id, order_id, line_number, version, item, variant, quantity, "
                + "unit_price, state, ordered_by, ordered_on, ordered_at, snapshot) "
                + "values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                line.id().value(), line.order().value(), line.number(), line.item().value(), line.variant().value(),
                line.quantity().thousandths(), line.unitPrice().getAmountMinorLong(), line.state().name(),
                line.orderedBy().value(), line.orderedOn().value(), at(line.orderedAt()),
                LineJson.write(line.snapshot()));
    }

    void updateAmount(LineRow line) {
        update("update ordering.order_line set quantity = ?, state = ?, version = version + 1 where id = ?",
                line.quantity().thousandths(), line.state().name(), line.id().value());
    }

    void updateChoice(LineRow line) {
        update("update ordering.order_line set item = ?, variant = ?, quantity = ?, unit_price = ?, snapshot = ?, "
                + "version = version + 1 where id = ?", line.item().value(), line.variant().value(),
                line.quantity().thousandths(), line.unitPrice().getAmountMinorLong(),
                LineJson.write(line.snapshot()), line.id().value());
    }

    void delete(LineRow line) {
        update("delete from ordering.order_line where id = ?", line.id().value());
    }

    /** What a person has given away on a business day, but for one line; in minor units. */
    long givenAway(StaffId staff, LocalDate day, LineId but) {
        return query("select coalesce(sum(g.list_value), 0) from ordering.comp_given g where g.business_day = ? "
                + "and g.staff = ? and g.line_id <> ?", row -> row.getLong(1), day, staff.value(), but.value())
                .getFirst();
    }

    void giveAway(LineId line, StaffId staff, LocalDate day, Money value) {
        sell(line);
        update("insert into ordering.comp_given (line_id, staff, business_day, list_value) values (?, ?, ?, ?)",
                line.value(), staff.value(), day, value.getAmountMinorLong());
    }

    /** Less of it is given away, if it is; by whoever gave it. */
    void revalue(LineId line, Money value) {
        update("update ordering.comp_given set list_value = ? where line_id = ?", value.getAmountMinorLong(),
                line.value());
    }

    /** It is sold after all, or gone. */
    void sell(LineId line) {
        update("delete from ordering.comp_given where line_id = ?", line.value());
    }

    void placeDrafts(OrderId order, Instant at) {
        update("update ordering.order_line set state = 'PLACED', placed_at = ?, version = version + 1 "
                + "where order_id = ? and state = 'DRAFT'", at(at), order.value());
    }

    /** The next number of the day, from 1; the counter's row stays locked until the transaction ends. */
    int nextNumber(LocalDate day) {
        String add = "update ordering.order_counter set last_number = last_number + 1 where business_day = ?";
        if (update(add, day) == 0) {
            openCounter(day);
            update(add, day);
        }
        return query("select last_number from ordering.order_counter where business_day = ?", row -> row.getInt(1),
                day).getFirst();
    }

    /** Two terminals may open the first order of the day together; the later one waits and finds the row. */
    private void openCounter(LocalDate day) {
        boolean postgres = transactions.dialect() == Transactions.Dialect.POSTGRESQL;
        String insert = "insert into ordering.order_counter (business_day, last_number) values (?, 0)"
                + (postgres ? " on conflict do nothing" : "");
        try (PreparedStatement prepared = prepare(insert, day)) {
            prepared.executeUpdate();
        } catch (SQLException e) {
            if (!"23505".equals(e.getSQLState())) {
                throw failed(insert, e);
            }
        }
    }

    private List<OrderRow> orders(String statement, @Nullable Object... values) {
        return query(statement, OrderTables::order, values);
    }

    private static OrderRow order(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString(12));
        return new OrderRow(new OrderId(row.getString(1)), row.getInt(2), row.getLong(3), new ModeId(row.getString(4)),
                Serving.valueOf(row.getString(5)), Status.valueOf(row.getString(6)), row.getString(7),
                row.getString(8) == null ? null : new TerminalId(row.getString(8)), new StaffId(row.getString(9)),
                row.getObject(10, OffsetDateTime.class).toInstant(), row.getObject(11, LocalDate.class), currency,
                row.getString(13), row.getString(14), ConcessionJson.read(row.getString(15), currency),
                row.getBoolean(16));
    }

    private static LineRow line(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString(13));
        return new LineRow(new LineId(row.getString(1)), new OrderId(row.getString(2)), row.getInt(3),
                new ItemId(row.getString(4)), new VariantId(row.getString(5)), new Quantity(row.getLong(6)),
                Money.ofMinor(currency, row.getLong(7)), State.valueOf(row.getString(8)),
                new StaffId(row.getString(9)), new TerminalId(row.getString(10)),
                row.getObject(11, OffsetDateTime.class).toInstant(), LineJson.read(row.getString(12), currency));
    }

    private static @Nullable String terminal(OrderRow row) {
        TerminalId terminal = row.terminal();
        return terminal == null ? null : terminal.value();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String statement, Row<T> reader, @Nullable Object... values) {
        try (PreparedStatement prepared = prepare(statement, values); ResultSet rows = prepared.executeQuery()) {
            List<T> result = new ArrayList<>();
            while (rows.next()) {
                result.add(Objects.requireNonNull(reader.read(rows)));
            }
            return result;
        } catch (SQLException e) {
            throw failed(statement, e);
        }
    }

    private int update(String statement, @Nullable Object... values) {
        try (PreparedStatement prepared = prepare(statement, values)) {
            return prepared.executeUpdate();
        } catch (SQLException e) {
            throw failed(statement, e);
        }
    }

    private PreparedStatement prepare(String statement, @Nullable Object... values) throws SQLException {
        PreparedStatement prepared = transactions.connection().prepareStatement(statement);
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }

    private static IllegalStateException failed(String statement, SQLException e) {
        return new IllegalStateException("ordering's statement failed: " + statement, e);
    }
}
