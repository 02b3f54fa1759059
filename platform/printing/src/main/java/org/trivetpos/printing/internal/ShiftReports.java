package org.trivetpos.printing.internal;

import java.time.LocalDate;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactReader;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Texts;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.PrintJob;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.Printing;
import org.trivetpos.printing.ReportPapers;
import org.trivetpos.printing.spi.Paper;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminal;
import org.trivetpos.store.Terminals;
import org.trivetpos.till.DayReport;
import org.trivetpos.till.DayReported;
import org.trivetpos.till.ShiftClosed;
import org.trivetpos.till.ShiftId;
import org.trivetpos.till.ShiftReport;
import org.trivetpos.till.Till;

/** Prints the report of each shift and day that was closed, and of those that run when somebody asks for it. */
@Component(service = {FactReader.class, ReportPapers.class})
public final class ShiftReports implements FactReader, ReportPapers {

    private static final String SHIFT_CLOSED = "till.ShiftClosed";
    private static final String DAY_REPORTED = "till.DayReported";

    private final Printing printing;
    private final Journal journal;
    private final Commands commands;
    private final Till till;
    private final Shops shops;
    private final PaperLayouts layouts;
    private final ShiftReportPaper shiftPaper;
    private final DayReportPaper dayPaper;

    @Activate
    public ShiftReports(@Reference Printing printing, @Reference Journal journal, @Reference Commands commands,
            @Reference Till till, @Reference Shops shops, @Reference Terminals terminals, @Reference Texts texts,
            @Reference PaperLayouts layouts) {
        this.printing = printing;
        this.journal = journal;
        this.commands = commands;
        this.till = till;
        this.shops = shops;
        this.layouts = layouts;
        this.shiftPaper = new ShiftReportPaper(texts);
        this.dayPaper = new DayReportPaper(texts,
                id -> terminals.find(id).map(Terminal::name).orElse(id.value()));
    }

    @Override
    public String name() {
        return "printing.shift-reports";
    }

    @Override
    public Set<String> types() {
        return Set.of(SHIFT_CLOSED, DAY_REPORTED);
    }

    /** Shifts of before there were printers can be looked up in the office. */
    @Override
    public Start start() {
        return Start.FROM_NOW;
    }

    @Override
    public void read(SealedFact fact) {
        if (fact.type().equals(DAY_REPORTED)) {
            DayReport report = journal.decode(fact, DayReported.class).report();
            print(key(report.day()), report);
        } else {
            ShiftReport report = journal.decode(fact, ShiftClosed.class).report();
            print(key(report.shift().id()), report);
        }
    }

    @Override
    public JobId shift(CommandContext context, ShiftId shift) {
        ShiftReport report = till.report(context, shift);
        boolean closed = report.shift().closedAt() != null;
        return printing.byKey(key(shift)).filter(job -> closed)
                .map(job -> copy(context, job))
                .orElseGet(() -> fresh(context, key -> print(closed ? key(shift) : key, report)));
    }

    @Override
    public JobId day(CommandContext context, LocalDate day) {
        DayReport report = till.day(context, day);
        return printing.byKey(key(day)).filter(job -> report.isFinal())
                .map(job -> copy(context, job))
                .orElseGet(() -> fresh(context, key -> print(report.isFinal() ? key(day) : key, report)));
    }

    private JobId copy(CommandContext context, PrintJob job) {
        return printing.reprint(context, job.id());
    }

    private interface Print {
        JobId under(String key);
    }

    /** An X report has a key of its own; what was closed before there were printers gets the one it would have had. */
    private JobId fresh(CommandContext context, Print print) {
        return commands.once(context, "printing.report", JobId.class,
                () -> print.under("x:" + context.request().value()));
    }

    private static String key(ShiftId shift) {
        return "shift:" + shift.value();
    }

    private static String key(LocalDate day) {
        return "day:" + day;
    }

    private JobId print(String key, ShiftReport report) {
        Shop shop = shops.current();
        return printing.print(Printer.REPORT, key, shiftPaper.title(report), report.shift().id().value(),
                layouts.of(new Paper.ShiftSheet(shop, report), shiftPaper.of(shop, report)));
    }

    private JobId print(String key, DayReport report) {
        Shop shop = shops.current();
        return printing.print(Printer.REPORT, key, dayPaper.title(report), report.day().toString(),
                layouts.of(new Paper.DaySheet(shop, report), dayPaper.of(shop, report)));
    }
}
