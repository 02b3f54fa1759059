package org.trivetpos.workload.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Staff;
import org.trivetpos.identity.StaffDirectory;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.RequestId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.printing.Printers;
import org.trivetpos.printing.Printing;
import org.trivetpos.settlement.Settlement;
import org.trivetpos.store.Shops;
import org.trivetpos.till.Till;

/** What a simulated terminal needs of the shop. */
@Component(service = Floor.class)
public final class Floor {

    private static final Duration QUIET = Duration.ofSeconds(4);

    public final Ordering ordering;
    public final Settlement settlement;
    public final Till till;
    public final Menu menu;
    public final StaffDirectory staff;
    public final Shops shops;
    public final Ids ids;
    public final Journal journal;
    public final Printing printing;
    public final Printers printers;
    public final Transactions transactions;

    @Activate
    public Floor(@Reference Ordering ordering, @Reference Settlement settlement, @Reference Till till,
            @Reference Menu menu, @Reference StaffDirectory staff, @Reference Shops shops, @Reference Ids ids,
            @Reference Journal journal, @Reference Printing printing, @Reference Printers printers,
            @Reference Transactions transactions) {
        this.ordering = ordering;
        this.settlement = settlement;
        this.till = till;
        this.menu = menu;
        this.staff = staff;
        this.shops = shops;
        this.ids = ids;
        this.journal = journal;
        this.printing = printing;
        this.printers = printers;
        this.transactions = transactions;
    }

    /** Returns when no fact has been sealed for some seconds: what follows from the last sale is written. */
    void awaitQuiet() {
        long head = -1;
        while (head != reached()) {
            head = reached();
            LockSupport.parkNanos(QUIET.toNanos());
        }
    }

    private long reached() {
        return journal.head().map(SealedFact::number).orElse(0L);
    }

    /** What that person wants, once. */
    public CommandContext intention(TerminalId where) {
        return CommandContext.of(manager().id(), where, new RequestId(ids.next()));
    }

    /** Somebody who may do everything. */
    public Staff manager() {
        return staff.all(false).stream().filter(s -> staff.role(s.role()).permissions().contains("*"))
                .findFirst().orElseThrow(() -> new IllegalStateException("the shop has no manager"));
    }

    /** Dishes that one tap adds. */
    List<MenuItem> plainDishes() {
        return menu.snapshot().items().stream()
                .filter(i -> !i.needsChoice() && !i.isSetMeal() && i.soldOut() == null && !i.isWeighed()).toList();
    }
}
