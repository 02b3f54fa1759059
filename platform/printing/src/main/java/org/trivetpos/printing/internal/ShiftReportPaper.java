package org.trivetpos.printing.internal;

import org.trivetpos.kernel.Texts;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.store.Shop;
import org.trivetpos.till.ShiftReport;

/** The report of a shift 交班单, with the head of the journal as it was then; an X report while the shift runs. */
final class ShiftReportPaper {

    private final Texts texts;

    ShiftReportPaper(Texts texts) {
        this.texts = texts;
    }

    String title(ShiftReport report) {
        return PaperWords.title(texts, isRunning(report) ? "printing.title.x-shift" : "printing.title.shift",
                report.shift().businessDay());
    }

    private static boolean isRunning(ShiftReport report) {
        return report.shift().closedAt() == null;
    }

    Document of(Shop shop, ShiftReport report) {
        PaperWords paper = new PaperWords(texts, shop);
        TakingsPart takings = new TakingsPart(paper);
        boolean running = isRunning(report);
        paper.text(paper.word(running ? "printing.paper.x-shift" : "printing.paper.shift-report"), Style.TITLE)
                .text(paper.name(shop.name()), Style.CENTRED)
                .rule()
                .pair(paper.word("printing.paper.business-day"), report.shift().businessDay().toString())
                .pair(paper.word("printing.paper.cashier"), report.shift().openedByName())
                .pair(paper.word("printing.paper.opened"), paper.moment(report.shift().openedAt()))
                .pair(paper.word(running ? "printing.paper.as-of" : "printing.paper.closed"),
                        paper.moment(report.at()))
                .rule();
        takings.checks(report.checks(), report.breakdown());
        takings.sales(report.sales(), report.refunds(), report.refunded(), report.breakdown());
        takings.taxes(report.tax(), report.breakdown(), false);
        paper.rule();
        takings.tenders(report.tenders());
        paper.rule();
        takings.drawer(report);
        takings.anchor(report.journalNumber(), report.journalHash(), false);
        return paper.rule().pair(paper.word("printing.paper.signature"), "______________").cut().document();
    }
}
