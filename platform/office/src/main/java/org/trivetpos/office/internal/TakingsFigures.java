package org.trivetpos.office.internal;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.store.Terminal;
import org.trivetpos.store.Terminals;
import org.trivetpos.till.Breakdown;
import org.trivetpos.till.Breakdown.Because;
import org.trivetpos.till.DayReport;
import org.trivetpos.till.Shift;
import org.trivetpos.till.ShiftReport;

/** The reports of a shift and of a day on the screen, in the order of their papers. */
final class TakingsFigures {

    private final Office office;
    private final Terminals terminals;

    TakingsFigures(Office office, Terminals terminals) {
        this.office = office;
        this.terminals = terminals;
    }

    String terminal(TerminalId id) {
        return terminals.find(id).map(Terminal::name).orElse(id.value());
    }

    Figures of(ShiftReport report) {
        Shift shift = report.shift();
        Figures sheet = new Figures()
                .line(office.t("shifts.terminal"), terminal(shift.terminal()))
                .line(office.t("shifts.who"), shift.openedByName())
                .line(office.t("shifts.opened"), office.moment(shift.openedAt()))
                .line(office.t(shift.closedAt() == null ? "shifts.as-of" : "shifts.closed"),
                        office.moment(report.at()))
                .rule();
        checks(sheet, report.checks(), report.breakdown());
        sales(sheet, report.sales(), report.refunds(), report.refunded(), report.breakdown());
        taxes(sheet, report.tax(), report.breakdown());
        tenders(sheet.rule(), report.tenders());
        drawer(sheet.rule(), report);
        return sheet.rule().line(office.t("shifts.journal"), String.valueOf(report.journalNumber()))
                .hash(grouped(report.journalHash()));
    }

    Figures of(DayReport report) {
        Figures sheet = new Figures();
        if (report.isFinal()) {
            sheet.line(office.t("days.number"), "Z " + report.number(), "large");
        }
        sheet.line(office.t(report.isFinal() ? "days.closed-at" : "shifts.as-of"), office.moment(report.at()));
        if (report.isFinal()) {
            sheet.line(office.t("days.by"), report.staffName());
        }
        checks(sheet.rule(), report.checks(), report.breakdown());
        sales(sheet, report.sales(), report.refunds(), report.refunded(), report.breakdown());
        taxes(sheet, report.tax(), report.breakdown());
        tenders(sheet.rule(), report.tenders());
        for (ShiftReport shift : report.shifts()) {
            sheet.rule().line(office.t("days.shift", terminal(shift.shift().terminal()),
                    shift.shift().openedByName()), office.clockTime(shift.shift().openedAt()) + " – "
                            + (shift.counted() == null ? office.t("shifts.running") : office.clockTime(shift.at())),
                    "heading");
            drawer(sheet, shift);
        }
        sheet.rule();
        report.breakdown().voids().forEach(voided -> sheet.line(office.t("days.void-by", office.t(voided.reason()),
                voided.count()), office.money(voided.amount())));
        report.breakdown().deleted().forEach(deleted -> sheet.line(office.t("days.deleted", deleted.count()),
                office.money(deleted.amount())));
        sheet.line(office.t("days.carried-over", report.carriedOver()), office.money(report.carriedValue()));
        return sheet.rule().line(office.t("shifts.journal"), String.valueOf(report.journalNumber()))
                .hash(grouped(report.journalHash()));
    }

    private void checks(Figures sheet, int checks, Breakdown breakdown) {
        sheet.line(office.t("shifts.checks"), String.valueOf(checks));
        if (breakdown.lastReceipt() > 0) {
            sheet.line(office.t("shifts.receipts"), breakdown.firstReceipt() + " – " + breakdown.lastReceipt());
        }
    }

    private void sales(Figures sheet, Money sales, int refunds, Money refunded, Breakdown breakdown) {
        Money list = breakdown.list();
        if (list != null && !list.isEqual(sales)) {
            sheet.line(office.t("shifts.list"), office.money(list));
            because(sheet, "shifts.discount-by", breakdown.discounts());
            because(sheet, "shifts.comp-by", breakdown.comps());
            because(sheet, "shifts.promotion-by", breakdown.promotions());
            Money rest = breakdown.chargesAndRounding(sales);
            if (rest != null && !rest.isZero()) {
                sheet.line(office.t("shifts.charges-rounding"), office.money(rest));
            }
        }
        sheet.line(office.t("shifts.sales"), office.money(sales), "large");
        if (refunds > 0) {
            because(sheet, "shifts.refund-by", breakdown.refunds());
            if (breakdown.refunds().isEmpty()) {
                sheet.line(office.t("shifts.refunds", refunds), office.money(refunded.negated()));
            }
            sheet.line(office.t("shifts.net-sales"), office.money(sales.minus(refunded)), "good");
        }
    }

    private void because(Figures sheet, String key, List<Because> some) {
        for (Because one : some) {
            String reason = office.t(one.reason());
            sheet.line(office.t(key, reason.isBlank() ? office.t("shifts.by-hand") : reason, one.count()),
                    office.money(one.amount().negated()));
        }
    }

    private void taxes(Figures sheet, Money tax, Breakdown breakdown) {
        List<Breakdown.TaxTotal> rates = breakdown.taxes().stream().filter(rate -> rate.percent() > 0).toList();
        rates.forEach(rate -> sheet.line(office.t("shifts.tax-rate", percent(rate.percent()),
                office.money(rate.sales())), office.money(rate.tax())));
        if (rates.size() != 1) {
            sheet.line(office.t("shifts.tax"), office.money(tax));
        }
    }

    private static String percent(int hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    private void tenders(Figures sheet, List<ShiftReport.TenderTotal> tenders) {
        tenders.forEach(tender -> sheet.line(
                office.t("shifts.tender", office.t(tender.name()), tender.payments()), office.money(tender.amount())));
    }

    private void drawer(Figures sheet, ShiftReport report) {
        sheet.line(office.t("shifts.float"), office.money(report.shift().openingFloat()));
        report.paidIn().forEach(in -> sheet.line(office.t("shifts.paid-in-by", office.t(in.reason()), in.count()),
                signed(in.amount())));
        report.paidOut().forEach(out -> sheet.line(office.t("shifts.paid-out-by", office.t(out.reason()), out.count()),
                office.money(out.amount().negated())));
        sheet.line(office.t("shifts.expected"), office.money(report.expected()));
        Money counted = report.counted();
        Money overShort = report.overShort();
        if (counted != null && overShort != null) {
            sheet.line(office.t("shifts.counted"), office.money(counted)).line(office.t("shifts.over-short"),
                    signed(overShort), overShort.isZero() ? "good" : "bad");
        }
        if (report.openings() > 0) {
            sheet.line(office.t("shifts.openings"), String.valueOf(report.openings()));
        }
    }

    /** {@code +1.50}, {@code −2.00}; a dash for what was not counted. */
    String signed(@Nullable Money amount) {
        return amount == null ? "–" : (amount.isPositive() ? "+" : "") + office.money(amount);
    }

    private static String grouped(String hash) {
        return hash.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
