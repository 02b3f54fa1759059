package org.trivetpos.printing.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactReader;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.kernel.Texts;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.Printing;
import org.trivetpos.store.Shops;
import org.trivetpos.store.Terminals;
import org.trivetpos.till.CashMoved;
import org.trivetpos.till.DrawerOpened;

/**
 * Opens a drawer without a sale, with a slip to be signed that says who and why: 开钱箱单, and 存入单 or 支出单 when cash was
 * put in or taken out.
 */
@Component(service = FactReader.class)
public final class DrawerSlips implements FactReader {

    private static final String OPENED = "till.DrawerOpened";
    private static final String MOVED = "till.CashMoved";
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
        return Set.of(OPENED, MOVED);
    }

    @Override
    public Start start() {
        return Start.FROM_NOW;
    }

    @Override
    public void read(SealedFact fact) {
        if (fact.type().equals(OPENED)) {
            DrawerOpened opened = journal.decode(fact, DrawerOpened.class);
            print(new Slip(opened.opening(), opened.terminal(), "drawer", opened.staffName(), opened.at(),
                    opened.reason(), null));
        } else {
            CashMoved moved = journal.decode(fact, CashMoved.class);
            print(new Slip(moved.movement(), moved.terminal(), moved.way() == CashMoved.Way.PAY_IN ? "paid-in"
                    : "paid-out", moved.staffName(), moved.at(), moved.reason(), moved.amount()));
        }
    }

    /** {@code amount} is null if the drawer was opened only. */
    private record Slip(String id, TerminalId terminal, String kind, String staffName, Instant at, LocalText reason,
            @Nullable Money amount) { }

    private void print(Slip slip) {
        boolean fresh = !slip.at().isBefore(clock.instant().minus(TOO_LATE));
        printing.print(Printer.receiptsOf(slip.terminal()), "drawer:" + slip.id(),
                PaperWords.title(texts, "printing.title." + slip.kind()), slip.id(), paper(slip, fresh));
    }

    private Document paper(Slip slip, boolean pulse) {
        PaperWords paper = new PaperWords(texts, shops.current());
        if (pulse) {
            paper.add(new Document.DrawerPulse());
        }
        String terminal = terminals.find(slip.terminal()).map(known -> known.name()).orElse(slip.terminal().value());
        paper.text(paper.word("printing.paper." + slip.kind()), Style.CENTRED).rule();
        if (slip.amount() != null) {
            paper.pair(paper.word("printing.paper.amount"), PaperWords.sum(slip.amount()), Style.LARGE);
        }
        return paper.pair(paper.word("printing.paper.time"), paper.moment(slip.at()))
                .pair(paper.word("printing.paper.terminal"), terminal)
                .pair(paper.word("printing.paper.cashier"), slip.staffName())
                .pair(paper.word("printing.paper.reason"), paper.name(slip.reason()), Style.BOLD)
                .rule().pair(paper.word("printing.paper.signature"), "______________")
                .cut().document();
    }
}
