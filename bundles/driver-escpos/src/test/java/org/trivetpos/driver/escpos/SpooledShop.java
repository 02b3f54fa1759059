package org.trivetpos.driver.escpos;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Permissions;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.PaperPrinted;
import org.trivetpos.printing.PrintJob;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.internal.Drivers;
import org.trivetpos.printing.internal.DurablePrinting;
import org.trivetpos.printing.internal.PrinterBook;
import org.trivetpos.printing.internal.Spooler;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;
import org.trivetpos.testkit.TestStore;

/** The real spooler over the real driver, in real time. */
final class SpooledShop implements AutoCloseable {

    final TestStore store;
    final Drivers drivers;
    final Spooler spooler;
    final DurablePrinting printing;

    SpooledShop(TestStore store, String address) {
        this.store = store;
        this.drivers = new Drivers(new GateHouse(store.clock()));
        store.journal();
        EntityUnit unit = store.unit("printing", PrinterBook.class);
        addPrinter(address);
        PrinterBook book = new PrinterBook(store.transactions(), unit);
        this.spooler = new Spooler(store.transactions(), store.journal(), fallbacks(), store.clock(), book, drivers);
        this.printing = new DurablePrinting(store.transactions(), store.journal(), store.commands(), everything(),
                store.ids(), store.clock(), book, spooler);
    }

    private void addPrinter(String address) {
        store.transactions().run(() -> {
            try (var insert = store.transactions().connection().prepareStatement("insert into printing.printer"
                    + " (id, name, driver, address, paper_columns, roles, active) values ('p1', 'bar', 'escpos', ?, 48,"
                    + " 'receipt', true)")) {
                insert.setString(1, address);
                insert.executeUpdate();
            } catch (java.sql.SQLException failure) {
                throw new AssertionError(failure);
            }
        });
    }

    /** A sale with its fact and its paper; returns when it is acknowledged. */
    JobId sell(int number, Document paper) {
        CommandContext context = store.context();
        return store.commands().once(context, "test.sell", JobId.class, () -> {
            JobId job = printing.print(Printer.RECEIPT, "receipt:" + number, "No. " + number, "order-" + number, paper);
            store.journal().append(context, "order-" + number,
                    new PaperPrinted(job, "the sale's own fact", new PrinterId("p1"), true, 0));
            return job;
        });
    }

    void awaitState(JobId id, PrintJob.State state) {
        await(() -> printing.find(id).orElseThrow().state() == state);
    }

    void await(BooleanSupplier so) {
        Semaphore changed = new Semaphore(0);
        try (AutoCloseable listening = printing.onChange(changed::release)) {
            while (!so.getAsBoolean()) {
                if (!changed.tryAcquire(15, TimeUnit.SECONDS)) {
                    throw new AssertionError("did not come true; jobs are " + printing.recent(10));
                }
            }
        } catch (AssertionError | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static Settings fallbacks() {
        return new Settings() {
            @Override
            public String value(Setting setting) {
                return setting.fallback();
            }

            @Override
            public List<Setting> declared() {
                return List.of();
            }

            @Override
            public void change(CommandContext context, Setting setting, String value) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static Permissions everything() {
        return new Permissions() {
            @Override
            public boolean allows(StaffId person, Permission permission) {
                return true;
            }

            @Override
            public void require(CommandContext context, Permission permission) {
                Set.of(context, permission);
            }

            @Override
            public List<Permission> declared() {
                return List.of();
            }
        };
    }

    @Override
    public void close() {
        spooler.close();
    }
}
