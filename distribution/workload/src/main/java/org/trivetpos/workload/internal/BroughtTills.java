package org.trivetpos.workload.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.store.Terminals;

/** Browsers that a measurement brings along: makes them terminals of the shop, and says what was sold at each. */
@Component(service = BroughtTills.class)
public final class BroughtTills {

    private static final String OFFICE = "workload-office";

    private final Floor floor;
    private final Terminals terminals;

    @Activate
    public BroughtTills(@Reference Floor floor, @Reference Terminals terminals) {
        this.floor = floor;
        this.terminals = terminals;
    }

    /** The terminal and the token that its cookie has to hold, a line each. */
    public List<String> pair(int many) {
        List<String> paired = new ArrayList<>();
        for (int one = 0; one < many; one++) {
            String name = "Till " + floor.ids.next().substring(20);
            String code = terminals.newCode(floor.intention(new TerminalId(OFFICE)), name).code();
            Terminals.Paired now = terminals.pair(code, "");
            paired.add("terminal=" + now.terminal().id().value() + " token=" + now.token());
        }
        return paired;
    }

    /** How many checks were paid at each terminal, and how much, in minor units. */
    public List<String> takings() throws SQLException {
        return floor.transactions.<List<String>, SQLException>call(() -> {
            List<String> takings = new ArrayList<>();
            try (Statement select = floor.transactions.connection().createStatement(); ResultSet row =
                    select.executeQuery("select c.terminal_id, count(*), sum(c.due) from settlement.settled_check c "
                            + "where c.business_day >= (select max(business_day) from ordering.orders) - 1 "
                            + "group by c.terminal_id")) {
                while (row.next()) {
                    takings.add("terminal=" + row.getString(1) + " sales=" + row.getLong(2) + " due="
                            + row.getLong(3));
                }
            }
            return takings;
        });
    }
}
