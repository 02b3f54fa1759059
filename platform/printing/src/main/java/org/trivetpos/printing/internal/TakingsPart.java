package org.trivetpos.printing.internal;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.till.Breakdown;
import org.trivetpos.till.Breakdown.Because;
import org.trivetpos.till.ShiftReport;

/** What the reports of a shift and of a day have in common, in the order in which a manager reads it. */
final class TakingsPart {

    private static final int GROUP = 4;
    private static final int LINE = 4 * GROUP;
    private static final int QR_SIZE = 4;

    private final PaperWords paper;

    TakingsPart(PaperWords paper) {
        this.paper = paper;
    }

    void checks(int checks, Breakdown breakdown) {
        paper.pair(word("checks"), Integer.toString(checks));
        if (breakdown.lastReceipt() > 0) {
            paper.pair(word("receipts"), breakdown.firstReceipt() + " - " + breakdown.lastReceipt());
        }
    }

    /** From list value to what stayed. */
    void sales(Money sales, int refunds, Money refunded, Breakdown breakdown) {
        Money list = breakdown.list();
        if (list != null && !list.isEqual(sales)) {
            paper.pair(word("list"), PaperWords.amount(list));
            off("discount-by", breakdown.discounts());
            off("comp-by", breakdown.comps());
            off("promotion-by", breakdown.promotions());
            Money rest = breakdown.chargesAndRounding(sales);
            if (rest != null && !rest.isZero()) {
                paper.pair(word("charges-rounding"), PaperWords.amount(rest));
            }
        }
        paper.pair(word("sales"), PaperWords.sum(sales), Style.LARGE);
        if (refunds > 0) {
            if (breakdown.refunds().isEmpty()) {
                paper.pair(word("refunds", refunds), minus(refunded));
            }
            off("refund-by", breakdown.refunds());
            paper.pair(word("net-sales"), PaperWords.amount(sales.minus(refunded)), Style.BOLD);
        }
    }

    private void off(String key, List<Because> some) {
        for (Because one : some) {
            String reason = paper.name(one.reason());
            paper.pair(word(key, reason.isBlank() ? word("by-hand") : reason) + " x " + one.count(),
                    minus(one.amount()));
        }
    }

    /** @param eachRate also a rate that is the only one */
    void taxes(Money tax, Breakdown breakdown, boolean eachRate) {
        List<Breakdown.TaxTotal> rates = breakdown.taxes().stream().filter(rate -> rate.percent() > 0).toList();
        if (eachRate || rates.size() > 1) {
            rates.forEach(rate -> paper.pair(word("tax-rate", percent(rate.percent()),
                    PaperWords.amount(rate.sales())), PaperWords.amount(rate.tax())));
        }
        if (!eachRate || rates.size() != 1) {
            paper.pair(word("tax"), PaperWords.amount(tax));
        }
    }

    void tenders(List<ShiftReport.TenderTotal> tenders) {
        tenders.forEach(tender -> paper.pair(paper.name(tender.name()) + " x " + tender.payments(),
                PaperWords.amount(tender.amount())));
    }

    /** What should be in the drawer, what is, and how often it was opened without a sale. */
    void drawer(ShiftReport report) {
        paper.pair(word("float"), PaperWords.amount(report.shift().openingFloat()));
        report.paidIn().forEach(in -> moved("paid-in-by", in, signed(in.amount())));
        report.paidOut().forEach(out -> moved("paid-out-by", out, minus(out.amount())));
        paper.pair(word("expected"), PaperWords.amount(report.expected()));
        Money counted = report.counted();
        if (counted != null) {
            paper.pair(word("counted"), PaperWords.amount(counted));
        }
        Money overShort = report.overShort();
        if (overShort != null) {
            paper.pair(word("over-short"), signed(overShort), Style.BOLD);
        }
        if (report.openings() > 0) {
            paper.text(word("drawer-openings", report.openings()));
        }
    }

    private void moved(String key, Because one, String amount) {
        paper.pair(word(key, paper.name(one.reason())) + " x " + one.count(), amount);
    }

    /** The head of the journal, to be typed again in the office or read by a scanner. */
    void anchor(long number, String hash, boolean scanned) {
        paper.rule().pair(word("journal"), Long.toString(number));
        for (int at = 0; at < hash.length(); at += LINE) {
            paper.text(grouped(hash.substring(at, Math.min(hash.length(), at + LINE))), Style.CENTRED);
        }
        if (scanned) {
            paper.add(new Document.QrCode(number + " " + hash, QR_SIZE));
        }
    }

    private static String grouped(String piece) {
        return piece.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    static String signed(Money money) {
        return (money.isPositive() ? "+" : "") + PaperWords.amount(money);
    }

    private static String minus(Money amount) {
        return PaperWords.amount(amount.negated());
    }

    /** Hundredths of a percent as people write them: 600 is 6. */
    private static String percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    private String word(String key, Object... args) {
        return paper.word("printing.paper." + key, args);
    }
}
