package org.trivetpos.printing.internal;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactReader;
import org.trivetpos.kernel.Texts;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.Printing;
import org.trivetpos.printing.spi.Paper;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;
import org.trivetpos.till.ShiftClosed;
import org.trivetpos.till.ShiftReport;

/** Prints the report of each shift that was closed. */
@Component(service = FactReader.class)
public final class ShiftReports implements FactReader {

    private final Printing printing;
    private final Journal journal;
    private final Shops shops;
    private final PaperLayouts layouts;
    private final ShiftReportPaper paper;

    @Activate
    public ShiftReports(@Reference Printing printing, @Reference Journal journal, @Reference Shops shops,
            @Reference Texts texts, @Reference PaperLayouts layouts) {
        this.printing = printing;
        this.journal = journal;
        this.shops = shops;
        this.layouts = layouts;
        this.paper = new ShiftReportPaper(texts);
    }

    @Override
    public String name() {
        return "printing.shift-reports";
    }

    @Override
    public Set<String> types() {
        return Set.of("till.ShiftClosed");
    }

    /** Shifts of before there were printers can be looked up in the office. */
    @Override
    public Start start() {
        return Start.FROM_NOW;
    }

    @Override
    public void read(SealedFact fact) {
        ShiftReport report = journal.decode(fact, ShiftClosed.class).report();
        String shift = report.shift().id().value();
        Shop shop = shops.current();
        printing.print(Printer.REPORT, "shift:" + shift, paper.title(report), shift,
                layouts.of(new Paper.ShiftSheet(shop, report), paper.of(shop, report)));
    }
}
