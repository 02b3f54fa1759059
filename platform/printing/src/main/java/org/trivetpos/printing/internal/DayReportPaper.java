package org.trivetpos.printing.internal;

import java.util.Objects;
import java.util.function.Function;
import org.joda.money.Money;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.kernel.Texts;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.store.Shop;
import org.trivetpos.till.Breakdown.Because;
import org.trivetpos.till.DayReport;
import org.trivetpos.till.ShiftReport;

/** The report of a business day: 日结单 (Z) with its number and the head of the journal, or as it stands (X). */
final class DayReportPaper {

    private final Texts texts;
    private final Function<TerminalId, String> terminals;

    /** @param terminals what people call a till */
    DayReportPaper(Texts texts, Function<TerminalId, String> terminals) {
        this.texts = texts;
        this.terminals = terminals;
    }

    String title(DayReport report) {
        return report.isFinal() ? PaperWords.title(texts, "printing.title.z-day", report.number(), report.day())
                : PaperWords.title(texts, "printing.title.x-day", report.day());
    }

    Document of(Shop shop, DayReport report) {
        PaperWords paper = new PaperWords(texts, shop);
        TakingsPart takings = new TakingsPart(paper);
        head(paper, shop, report);
        takings.checks(report.checks(), report.breakdown());
        paper.rule();
        takings.sales(report.sales(), report.refunds(), report.refunded(), report.breakdown());
        paper.rule();
        takings.taxes(report.tax(), report.breakdown(), true);
        paper.rule();
        takings.tenders(report.tenders());
        report.shifts().forEach(shift -> drawer(paper, takings, shift));
        overShort(paper, report);
        left(paper, report);
        takings.anchor(report.journalNumber(), report.journalHash(), report.isFinal());
        return paper.rule().pair(paper.word("printing.paper.signature"), "______________").cut().document();
    }

    private static void head(PaperWords paper, Shop shop, DayReport report) {
        paper.text(paper.word(report.isFinal() ? "printing.paper.z-day" : "printing.paper.x-day"), Style.TITLE)
                .text(paper.name(shop.name()), Style.CENTRED)
                .rule();
        if (report.isFinal()) {
            paper.pair(paper.word("printing.paper.z-number"), Integer.toString(report.number()), Style.BOLD);
        } else {
            paper.text(paper.word("printing.paper.nothing-closed"), Style.CENTRED);
        }
        paper.pair(paper.word("printing.paper.business-day"), report.day().toString())
                .pair(paper.word(report.isFinal() ? "printing.paper.day-closed" : "printing.paper.as-of"),
                        paper.moment(report.at()))
                .pair(paper.word("printing.paper.by"), report.staffName());
    }

    private void drawer(PaperWords paper, TakingsPart takings, ShiftReport shift) {
        paper.rule().text(terminals.apply(shift.shift().terminal()) + " " + shift.shift().openedByName() + " "
                + paper.clock(shift.shift().openedAt()) + " - " + (shift.counted() == null
                        ? paper.word("printing.paper.still-open") : paper.clock(shift.at())));
        takings.drawer(shift);
    }

    private static void overShort(PaperWords paper, DayReport report) {
        if (report.shifts().stream().filter(shift -> shift.overShort() != null).count() > 1) {
            Money zero = report.sales().minus(report.sales());
            paper.rule().pair(paper.word("printing.paper.over-short-day"), TakingsPart.signed(
                    report.shifts().stream().map(ShiftReport::overShort).filter(Objects::nonNull)
                            .reduce(zero, Money::plus)), Style.BOLD);
        }
    }

    private static void left(PaperWords paper, DayReport report) {
        if (report.breakdown().deleted().isEmpty() && report.breakdown().voids().isEmpty()
                && report.carriedOver() == 0) {
            return;
        }
        paper.rule();
        for (Because voided : report.breakdown().voids()) {
            paper.pair(paper.word("printing.paper.void-by", paper.name(voided.reason())) + " x " + voided.count(),
                    PaperWords.amount(voided.amount()));
        }
        for (Because deleted : report.breakdown().deleted()) {
            paper.pair(paper.word("printing.paper.deleted", deleted.count()), PaperWords.amount(deleted.amount()));
        }
        if (report.carriedOver() > 0) {
            paper.pair(paper.word("printing.paper.carried-over", report.carriedOver()),
                    PaperWords.amount(report.carriedValue()));
        }
    }
}
