package org.trivetpos.printing.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactReader;
import org.trivetpos.kernel.Texts;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.Printing;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminals;
import org.trivetpos.till.DrawerOpened;

/** Opens a drawer that somebody wants open without a sale, with a slip that says who and why 开钱箱单. */
@Component(service = FactReader.class)
public final class DrawerSlips implements FactReader {

    /** Nobody stands there any more; the slip alone is printed. */
    private static final Duration TOO_LATE = Duration.ofMinutes(1);

    private final Printing printing;
    private final Journal journal;
    private final Shops shops;
    private final Terminals terminals;
    private final Texts texts;
    private final Clock clock;

    @Activate
    public DrawerSlips(@Reference Printing printing, @Reference Journal journal, @Reference Shops shops,
            @Reference Terminals terminals, @Reference Texts texts, @Reference Clock clock) {
        this.printing = printing;
        this.journal = journal;
        this.shops = shops;
        this.terminals = terminals;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "printing.drawer-slips";
    }

    @Override
    public Set<String> types() {
        return Set.of("till.DrawerOpened");
    }

    @Override
    public Start start() {
        return Start.FROM_NOW;
    }

    @Override
    public void read(SealedFact fact) {
        DrawerOpened opened = journal.decode(fact, DrawerOpened.class);
        boolean fresh = !opened.at().isBefore(clock.instant().minus(TOO_LATE));
        printing.print(Printer.RECEIPT + ":" + opened.terminal().value(), "drawer:" + opened.opening(),
                PaperWords.title(texts, "printing.title.drawer"), opened.opening(),
                paper(shops.current(), opened, fresh));
    }

    private Document paper(Shop shop, DrawerOpened opened, boolean pulse) {
        PaperWords paper = new PaperWords(texts, shop);
        if (pulse) {
            paper.add(new Document.DrawerPulse());
        }
        String terminal = terminals.find(opened.terminal()).map(known -> known.name())
                .orElse(opened.terminal().value());
        return paper.text(paper.word("printing.paper.drawer"), Style.CENTRED)
                .rule()
                .pair(paper.word("printing.paper.time"), paper.moment(opened.at()))
                .pair(paper.word("printing.paper.terminal"), terminal)
                .pair(paper.word("printing.paper.cashier"), opened.staffName())
                .pair(paper.word("printing.paper.reason"), paper.name(opened.reason()), Style.BOLD)
                .rule().pair(paper.word("printing.paper.signature"), "______________")
                .cut().document();
    }
}
