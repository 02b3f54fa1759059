package org.trivetpos.printing.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permissions;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.kernel.Texts;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.PrinterRemoved;
import org.trivetpos.printing.PrinterSaved;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.Printers;
import org.trivetpos.printing.Printing;
import org.trivetpos.printing.TerminalPrinterChosen;
import org.trivetpos.store.Shops;

/** Sets printers up and tells how they are. */
@Component(service = Printers.class)
public final class ShopPrinters implements Printers {

    private static final int NARROWEST = 16;
    private static final int WIDEST = 96;

    private final Transactions transactions;
    private final Journal journal;
    private final Commands commands;
    private final Permissions permissions;
    private final PrinterBook book;
    private final Drivers drivers;
    private final Spooler spooler;
    private final Printing printing;
    private final TestPage testPage;
    private final JobRows rows;

    @Activate
    public ShopPrinters(@Reference Transactions transactions, @Reference Journal journal,
            @Reference Commands commands, @Reference Permissions permissions, @Reference Texts texts,
            @Reference Shops shops, @Reference PrinterBook book, @Reference Drivers drivers,
            @Reference Spooler spooler, @Reference Printing printing) {
        this.transactions = transactions;
        this.journal = journal;
        this.commands = commands;
        this.permissions = permissions;
        this.book = book;
        this.drivers = drivers;
        this.spooler = spooler;
        this.printing = printing;
        this.testPage = new TestPage(texts, shops);
        this.rows = new JobRows(transactions);
    }

    @Override
    public List<Printer> all() {
        return book.all();
    }

    @Override
    public Printer save(CommandContext context, Printer wanted) {
        return commands.once(context, "printing.save-printer", Printer.class, () -> {
            permissions.require(context, PrintingPermissions.MANAGE);
            check(wanted);
            book.save(wanted);
            journal.append(context, wanted.id().value(), new PrinterSaved(wanted.id(), wanted.name(), wanted.driver(),
                    wanted.address(), wanted.columns(), List.copyOf(new TreeSet<>(wanted.roles())), wanted.active()));
            transactions.afterCommit(spooler::printersChanged);
            return wanted;
        });
    }

    @Override
    public void receiptsOf(CommandContext context, TerminalId terminal, String terminalName,
            @Nullable PrinterId printer) {
        commands.once(context, "printing.terminal-printer", Void.class, () -> {
            permissions.require(context, PrintingPermissions.MANAGE);
            Printer chosen = printer == null ? null
                    : book.find(printer).orElseThrow(() -> Refusal.of("printing.no-printer").asException());
            String role = Printer.receiptsOf(terminal);
            List<Printer> changed = book.all().stream()
                    .filter(one -> one.roles().contains(role) != one.equals(chosen)).toList();
            for (Printer one : changed) {
                Printer wanted = with(one, role, one.equals(chosen));
                checkRoles(wanted);
                book.save(wanted);
            }
            if (!changed.isEmpty()) {
                journal.append(context, terminal.value(), new TerminalPrinterChosen(terminal, terminalName, printer,
                        chosen == null ? null : chosen.name()));
                transactions.afterCommit(spooler::printersChanged);
            }
            return null;
        });
    }

    private static Printer with(Printer printer, String role, boolean has) {
        Set<String> roles = new TreeSet<>(printer.roles());
        if (has) {
            roles.add(role);
        } else {
            roles.remove(role);
        }
        return new Printer(printer.id(), printer.name(), printer.driver(), printer.address(), printer.columns(), roles,
                printer.active());
    }

    @Override
    public Optional<Printer> serving(String role) {
        return Optional.ofNullable(book.route(role));
    }

    private static void checkRoles(Printer wanted) {
        if (wanted.roles().stream().anyMatch(role -> role.isBlank() || role.contains(",") || role.length() > 60)
                || String.join(",", wanted.roles()).length() > 400) {
            throw Refusal.of("printing.bad-role").asException();
        }
    }

    private void check(Printer wanted) {
        if (wanted.name().isBlank() || wanted.name().length() > 80) {
            throw Refusal.of("printing.name-needed").asException();
        }
        if (wanted.columns() < NARROWEST || wanted.columns() > WIDEST) {
            throw Refusal.of("printing.bad-columns", NARROWEST, WIDEST).asException();
        }
        checkRoles(wanted);
        KnownDriver driver = drivers.of(wanted.driver()).orElse(null);
        if (driver == null && !isKnown(wanted)) {
            throw Refusal.of("printing.driver-missing", wanted.driver()).asException();
        }
        if (driver != null && (wanted.address().length() > 200 || !accepts(driver, wanted.address()))) {
            throw Refusal.of("printing.bad-address", wanted.address(), driver.addressExample()).asException();
        }
    }

    private static boolean accepts(KnownDriver driver, String address) {
        return driver.accepts(address)
                .orElseThrow(() -> Refusal.of("printing.driver-silent", driver.name(), address).asException());
    }

    /** A printer whose driver is away may still be renamed or switched off. */
    private boolean isKnown(Printer wanted) {
        return book.find(wanted.id()).filter(known -> known.driver().equals(wanted.driver())
                && known.address().equals(wanted.address())).isPresent();
    }

    @Override
    public void remove(CommandContext context, PrinterId id) {
        commands.once(context, "printing.remove-printer", Void.class, () -> {
            permissions.require(context, PrintingPermissions.MANAGE);
            Optional<Printer> known = book.find(id);
            if (known.isEmpty()) {
                return null;
            }
            int open = rows.openOf(id);
            if (open > 0) {
                throw Refusal.of("printing.queue-not-empty", known.get().name(), open).asException();
            }
            book.remove(id);
            journal.append(context, id.value(), new PrinterRemoved(id, known.get().name()));
            transactions.afterCommit(spooler::printersChanged);
            return null;
        });
    }

    @Override
    public PrinterStatus status(PrinterId id) {
        return spooler.status(id);
    }

    @Override
    public JobId test(CommandContext context, PrinterId id) {
        return commands.once(context, "printing.test", JobId.class, () -> {
            permissions.require(context, PrintingPermissions.MANAGE);
            Printer printer = book.find(id).orElseThrow(() -> Refusal.of("printing.no-printer").asException());
            return printing.print(PrinterBook.EXACTLY + id.value(), "test:" + context.request().value(),
                    testPage.title(), id.value(), testPage.of(printer));
        });
    }

    @Override
    public List<Driver> drivers() {
        return drivers.all().stream()
                .map(driver -> new Driver(driver.id(), driver.name(), driver.addressExample())).toList();
    }
}
