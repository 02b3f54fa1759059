package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import org.joda.money.Money;
import org.trivetpos.till.ShiftReport;

/** The figures of a shift as they were printed. */
final class ReportPanel extends Div {

    private final Words words;
    private final Div rows = Touch.box("report-rows");

    ReportPanel(Words words, ShiftReport report) {
        this.words = words;
        addClassNames("card", "report");
        Touch.named(this, "shift-report");
        add(new H2(words.of("report")), Touch.text(words.of("report.of", report.shift().openedByName(),
                report.shift().openedAt(), report.at()), "hint"), rows);
        row("report.sales", report.sales(), "report-sales");
        text("report.checks", String.valueOf(report.checks()));
        row("report.tax", report.tax(), "report-tax");
        Money refunded = report.refunded();
        if (refunded != null && refunded.isPositive()) {
            line(words.of("report.refunds", report.refunds()), words.plain(refunded.negated()), "report-refunds");
        }
        for (ShiftReport.TenderTotal tender : report.tenders()) {
            line(words.of("report.tender", tender.name(), tender.payments()), words.plain(tender.amount()),
                    "report-tender-" + tender.tender());
        }
        row("report.float", report.shift().openingFloat(), "report-float");
        report.paidIn().forEach(in -> line(words.of("report.paid-in", in.reason(), in.count()),
                Amounts.signed(words.locale(), in.amount()), "report-paid-in"));
        report.paidOut().forEach(out -> line(words.of("report.paid-out", out.reason(), out.count()),
                words.plain(out.amount().negated()), "report-paid-out"));
        row("report.expected", report.expected(), "report-expected");
        Money counted = report.counted();
        if (counted != null) {
            row("report.counted", counted, "report-counted");
        }
        Money difference = report.overShort();
        if (difference != null) {
            Span amount = line(words.of("report.difference"), Amounts.signed(words.locale(), difference),
                    "report-difference");
            amount.addClassNames("total", difference.isZero() ? "good" : "short");
        }
        if (report.openings() > 0) {
            line(words.of("report.openings"), String.valueOf(report.openings()), "report-openings");
        }
        if (!report.journalHash().isBlank()) {
            add(Touch.text(words.of("report.journal", String.valueOf(report.journalNumber()),
                    report.journalHash().substring(0, Math.min(16, report.journalHash().length()))), "hint"));
        }
    }

    private void row(String key, Money amount, String testId) {
        line(words.of(key), words.plain(amount), testId);
    }

    private void text(String key, String value) {
        line(words.of(key), value, "report-checks");
    }

    private Span line(String label, String value, String testId) {
        Span amount = Touch.named(Touch.text(value, "report-amount"), testId);
        rows.add(Touch.text(label, "report-label"), amount);
        return amount;
    }
}
