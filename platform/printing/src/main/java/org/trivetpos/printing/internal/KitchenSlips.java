package org.trivetpos.printing.internal;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactReader;
import org.trivetpos.kernel.Texts;
import org.trivetpos.kitchen.KitchenLinesVoided;
import org.trivetpos.kitchen.KitchenTicketOpened;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.Printing;
import org.trivetpos.printing.spi.Paper;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;

/** Turns each kitchen ticket, and each void of a part of one, into a slip for its station's printer. */
@Component(service = FactReader.class)
public final class KitchenSlips implements FactReader {

    private static final String VOIDED = "kitchen.KitchenLinesVoided";

    private final Printing printing;
    private final Journal journal;
    private final Shops shops;
    private final PaperLayouts layouts;
    private final KitchenSlipPaper paper;
    private final KitchenVoidPaper voidPaper;

    @Activate
    public KitchenSlips(@Reference Printing printing, @Reference Journal journal, @Reference Shops shops,
            @Reference Texts texts, @Reference PaperLayouts layouts) {
        this.printing = printing;
        this.journal = journal;
        this.shops = shops;
        this.layouts = layouts;
        this.paper = new KitchenSlipPaper(texts);
        this.voidPaper = new KitchenVoidPaper(texts);
    }

    @Override
    public String name() {
        return "printing.kitchen-slips";
    }

    @Override
    public Set<String> types() {
        return Set.of("kitchen.KitchenTicketOpened", VOIDED);
    }

    /** Nobody cooks what was ordered before there were printers. */
    @Override
    public Start start() {
        return Start.FROM_NOW;
    }

    @Override
    public void read(SealedFact fact) {
        if (fact.type().equals(VOIDED)) {
            KitchenLinesVoided voided = journal.decode(fact, KitchenLinesVoided.class);
            printing.print(Printer.kitchen(voided.station()), "kitchen-void:" + voided.slip().value(),
                    voidPaper.title(voided), voided.order().value(), voidPaper.of(shops.current(), voided));
            return;
        }
        KitchenTicketOpened ticket = journal.decode(fact, KitchenTicketOpened.class);
        Shop shop = shops.current();
        printing.print(Printer.kitchen(ticket.station()), "kitchen:" + ticket.ticket().value(), paper.title(ticket),
                ticket.order().value(), layouts.of(new Paper.KitchenSlip(shop, ticket), paper.of(shop, ticket)));
    }
}
