package org.trivetpos.testkit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.joda.money.Money;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.persistence.Transactions;

/** A sale in small: a head, six lines, two facts. */
public final class Selling {

    static final int LINES = 6;

    private final Transactions transactions;
    private final Journal journal;
    private final Commands commands;

    @FactType("kill.PaymentTaken")
    record PaymentTaken(String tender, Money amount) implements Fact { }

    @FactType("kill.SaleSettled")
    record SaleSettled(List<String> dishes, Money total) implements Fact { }

    public Selling(TestStore store) {
        store.unit("kill", Selling.class);
        transactions = store.transactions();
        journal = store.journal();
        commands = store.commands();
    }

    /** Returns when the sale is acknowledged. */
    public String settle(CommandContext context, Money total) {
        String id = context.request().value();
        return commands.once(context, "kill.settle", String.class, () -> {
            try {
                write(id, total);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            journal.append(context, id, new PaymentTaken("cash", total));
            journal.append(context, id, new SaleSettled(List.of("宫保鸡丁", "米饭"), total));
            return id;
        });
    }

    private void write(String id, Money total) throws SQLException {
        try (PreparedStatement sale = transactions.connection().prepareStatement(
                "insert into kill.sale (id, total) values (?, ?)");
                PreparedStatement line = transactions.connection().prepareStatement(
                        "insert into kill.sale_line (sale_id, place, dish, price) values (?, ?, ?, ?)")) {
            sale.setString(1, id);
            sale.setLong(2, total.getAmountMinorLong());
            sale.executeUpdate();
            for (int place = 0; place < LINES; place++) {
                line.setString(1, id);
                line.setInt(2, place);
                line.setString(3, "宫保鸡丁 " + place);
                line.setLong(4, total.getAmountMinorLong() / LINES);
                line.addBatch();
            }
            line.executeBatch();
        }
    }
}
