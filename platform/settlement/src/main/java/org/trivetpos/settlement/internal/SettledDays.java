package org.trivetpos.settlement.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.store.ClosedDay;
import org.trivetpos.store.spi.DayParticipant;

/** Knows on which days money was taken or given back, and lets none of it happen on a closed one. */
@Component(service = DayParticipant.class)
public final class SettledDays implements DayParticipant {

    private static final String TRADED = """
            select business_day from settlement.settled_check where business_day > ? and business_day <= ?
            union select business_day from settlement.refund where business_day > ? and business_day <= ?""";

    private final Transactions transactions;
    private final ReceiptNumbers numbers = new ReceiptNumbers();

    @Activate
    public SettledDays(@Reference Transactions transactions,
            @Reference(target = "(schema=settlement)") EntityUnit migrated) {
        this.transactions = transactions;
    }

    @Override
    public String id() {
        return "settlement";
    }

    /** Before those who add up what was taken. */
    @Override
    public int position() {
        return 10;
    }

    @Override
    public Set<LocalDate> traded(LocalDate after, LocalDate until) {
        return joined(() -> {
            try (PreparedStatement select = transactions.connection().prepareStatement(TRADED)) {
                select.setObject(1, after);
                select.setObject(2, until);
                select.setObject(3, after);
                select.setObject(4, until);
                Set<LocalDate> days = new HashSet<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        days.add(row.getObject(1, LocalDate.class));
                    }
                }
                return days;
            }
        });
    }

    @Override
    public void close(CommandContext context, ClosedDay closed) {
        joined(() -> {
            numbers.close(transactions.connection(), closed.day());
            return true;
        });
    }

    private <T> T joined(Transactions.Work<T, SQLException> work) {
        try {
            return transactions.call(work);
        } catch (SQLException failure) {
            throw new IllegalStateException("the days of settlement could not be read or closed", failure);
        }
    }
}
