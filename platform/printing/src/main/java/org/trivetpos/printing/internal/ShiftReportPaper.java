package org.trivetpos.printing.internal;

import org.joda.money.Money;
import org.trivetpos.kernel.Texts;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.store.Shop;
import org.trivetpos.till.ShiftReport;

/** The report of a shift 交班单, with the head of the journal as it was then. */
final class ShiftReportPaper {

    private static final int HASH_PIECE = 16;

    private final Texts texts;

    ShiftReportPaper(Texts texts) {
        this.texts = texts;
    }

    String title(ShiftReport report) {
        return PaperWords.title(texts, "printing.title.shift", report.shift().businessDay());
    }

    Document of(Shop shop, ShiftReport report) {
        PaperWords paper = new PaperWords(texts, shop);
        paper.text(paper.word("printing.paper.shift-report"), Style.TITLE)
                .text(paper.name(shop.name()), Style.CENTRED)
                .rule()
                .pair(paper.word("printing.paper.business-day"), report.shift().businessDay().toString())
                .pair(paper.word("printing.paper.cashier"), report.shift().openedByName())
                .pair(paper.word("printing.paper.opened"), paper.moment(report.shift().openedAt()))
                .pair(paper.word("printing.paper.closed"), paper.moment(report.at()))
                .rule()
                .pair(paper.word("printing.paper.checks"), Integer.toString(report.checks()))
                .pair(paper.word("printing.paper.sales"), PaperWords.sum(report.sales()), Style.LARGE)
                .pair(paper.word("printing.paper.tax"), PaperWords.amount(report.tax()));
        if (report.refunds() > 0) {
            paper.pair(paper.word("printing.paper.refunds", report.refunds()),
                    "-" + PaperWords.amount(report.refunded()));
        }
        if (report.openings() > 0) {
            paper.text(paper.word("printing.paper.drawer-openings", report.openings()));
        }
        paper.rule();
        report.tenders().forEach(tender -> paper.pair(
                paper.name(tender.name()) + " x " + tender.payments(), PaperWords.amount(tender.amount())));
        drawer(paper, report);
        anchor(paper, report);
        return paper.cut().document();
    }

    private static void drawer(PaperWords paper, ShiftReport report) {
        paper.rule()
                .pair(paper.word("printing.paper.float"), PaperWords.amount(report.shift().openingFloat()))
                .pair(paper.word("printing.paper.expected"), PaperWords.amount(report.expected()));
        Money counted = report.counted();
        if (counted != null) {
            paper.pair(paper.word("printing.paper.counted"), PaperWords.amount(counted));
        }
        Money overShort = report.overShort();
        if (overShort != null) {
            String sign = overShort.isPositive() ? "+" : "";
            paper.pair(paper.word("printing.paper.over-short"), sign + PaperWords.amount(overShort), Style.BOLD);
        }
    }

    private static void anchor(PaperWords paper, ShiftReport report) {
        paper.rule().pair(paper.word("printing.paper.journal"), Long.toString(report.journalNumber()));
        String hash = report.journalHash();
        for (int at = 0; at < hash.length(); at += HASH_PIECE) {
            paper.text(hash.substring(at, Math.min(hash.length(), at + HASH_PIECE)), Style.CENTRED);
        }
        paper.rule().pair(paper.word("printing.paper.signature"), "______________");
    }
}
