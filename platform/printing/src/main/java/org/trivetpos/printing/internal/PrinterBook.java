package org.trivetpos.printing.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;

/** The shop's printers, in memory and in their table, and which of them a paper goes to. */
@Component(service = PrinterBook.class)
public final class PrinterBook {

    /** Followed by a printer's id: to this printer and no other. */
    static final String EXACTLY = "printer:";
    private static final String RECEIPT_OF = Printer.RECEIPT + ":";

    private final Transactions transactions;
    private final Sql sql;
    private volatile List<Printer> printers;

    @Activate
    public PrinterBook(@Reference Transactions transactions,
            @Reference(target = "(schema=printing)") EntityUnit migrated) {
        this.transactions = transactions;
        this.sql = new Sql(transactions);
        this.printers = transactions.call(() -> sorted(sql.query(PrinterBook::read,
                "select id, name, driver, address, paper_columns, roles, active from printing.printer")));
    }

    List<Printer> all() {
        return printers;
    }

    Optional<Printer> find(PrinterId id) {
        return printers.stream().filter(printer -> printer.id().equals(id)).findFirst();
    }

    /**
     * Which printer serves a role now. A till's own receipts go to {@code receipt} if it has no printer of its own,
     * reports to the receipt printer if none is set up for them.
     */
    @Nullable Printer route(String role) {
        if (role.startsWith(EXACTLY)) {
            return find(new PrinterId(role.substring(EXACTLY.length()))).filter(Printer::active).orElse(null);
        }
        Printer own = serving(role);
        boolean replaceable = role.equals(Printer.REPORT) || role.startsWith(RECEIPT_OF);
        return own == null && replaceable ? serving(Printer.RECEIPT) : own;
    }

    private @Nullable Printer serving(String role) {
        for (Printer printer : printers) {
            if (printer.active() && printer.roles().contains(role)) {
                return printer;
            }
        }
        return null;
    }

    /** Writes it in the running transaction; it counts once that is committed. */
    void save(Printer printer) {
        String roles = String.join(",", new TreeSet<>(printer.roles()));
        int known = sql.update("update printing.printer set name = ?, driver = ?, address = ?, paper_columns = ?,"
                        + " roles = ?, active = ? where id = ?", printer.name(), printer.driver(), printer.address(),
                printer.columns(), roles, printer.active(), printer.id().value());
        if (known == 0) {
            sql.update("insert into printing.printer (id, name, driver, address, paper_columns, roles, active)"
                            + " values (?, ?, ?, ?, ?, ?, ?)", printer.id().value(), printer.name(), printer.driver(),
                    printer.address(), printer.columns(), roles, printer.active());
        }
        transactions.afterCommit(() -> replace(printer.id(), printer));
    }

    void remove(PrinterId id) {
        sql.update("delete from printing.printer where id = ?", id.value());
        transactions.afterCommit(() -> replace(id, null));
    }

    private synchronized void replace(PrinterId id, @Nullable Printer by) {
        List<Printer> now = new ArrayList<>(printers);
        now.removeIf(printer -> printer.id().equals(id));
        if (by != null) {
            now.add(by);
        }
        printers = sorted(now);
    }

    private static List<Printer> sorted(List<Printer> some) {
        return some.stream().sorted(Comparator.comparing(Printer::name).thenComparing(p -> p.id().value())).toList();
    }

    private static Printer read(ResultSet row) throws SQLException {
        Set<String> roles = Arrays.stream(row.getString("roles").split(",")).filter(role -> !role.isEmpty())
                .collect(Collectors.toSet());
        return new Printer(new PrinterId(row.getString("id")), row.getString("name"), row.getString("driver"),
                row.getString("address"), row.getInt("paper_columns"), roles, row.getBoolean("active"));
    }
}
