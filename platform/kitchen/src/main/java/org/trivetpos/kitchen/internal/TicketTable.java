package org.trivetpos.kitchen.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kitchen.KitchenTicket;
import org.trivetpos.kitchen.TicketId;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;

/** The rows of tickets, on the connection of the running transaction. */
@Component(service = TicketTable.class)
public final class TicketTable {

    private static final int MOST = 500;

    private final Transactions transactions;

    /** @param unit says that the table is there */
    @Activate
    public TicketTable(@Reference Transactions transactions, @Reference(target = "(schema=kitchen)") EntityUnit unit) {
        this.transactions = transactions;
    }

    boolean has(long factNumber, String station) {
        String sql = "select id from kitchen.ticket where fact_number = ? and station = ?";
        try (PreparedStatement select = transactions.connection().prepareStatement(sql)) {
            select.setLong(1, factNumber);
            select.setString(2, station);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** True if the kitchen got something of that order since then. */
    boolean hasOf(OrderId order, Instant since) {
        String sql = "select id from kitchen.ticket where order_id = ? and placed_at >= ? fetch first row only";
        try (PreparedStatement select = transactions.connection().prepareStatement(sql)) {
            select.setString(1, order.value());
            select.setObject(2, since.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    void insert(long factNumber, LocalDate day, KitchenTicket ticket) {
        String sql = "insert into kitchen.ticket (id, fact_number, station, order_id, order_number, business_day, "
                + "dishes, placed_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = transactions.connection().prepareStatement(sql)) {
            insert.setString(1, ticket.id().value());
            insert.setLong(2, factNumber);
            insert.setString(3, ticket.station());
            insert.setString(4, ticket.order().value());
            insert.setInt(5, ticket.number());
            insert.setObject(6, day);
            insert.setInt(7, ticket.dishes());
            insert.setObject(8, ticket.placedAt().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Newest first, at most 500. */
    List<KitchenTicket> of(LocalDate day) {
        String sql = "select id, station, order_id, order_number, dishes, placed_at from kitchen.ticket "
                + "where business_day = ? order by placed_at desc, fact_number desc fetch first " + MOST + " rows only";
        return transactions.call(() -> {
            try (PreparedStatement select = transactions.connection().prepareStatement(sql)) {
                select.setObject(1, day);
                try (ResultSet row = select.executeQuery()) {
                    List<KitchenTicket> tickets = new ArrayList<>();
                    while (row.next()) {
                        tickets.add(new KitchenTicket(new TicketId(row.getString(1)), row.getString(2),
                                new OrderId(row.getString(3)), row.getInt(4), row.getInt(5),
                                row.getObject(6, OffsetDateTime.class).toInstant()));
                    }
                    return tickets;
                }
            } catch (SQLException e) {
                throw failed(e);
            }
        });
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("kitchen.ticket cannot be used", e);
    }
}
