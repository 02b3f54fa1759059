package org.trivetpos.printing.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.NonsenseException;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Cell;
import org.trivetpos.printing.spi.Paper;
import org.trivetpos.till.DayReport;

/**
 * What a paper is for: whatever it looks like, the guest reads what was paid for, the cook what to cook, the manager
 * what the drawer should hold. Keeps mistakes out, not malice.
 */
final class PaperTruth {

    private final String said;
    private final String closeTogether;

    private PaperTruth(Document made) {
        List<String> parts = new ArrayList<>();
        for (Document.Block block : made.blocks()) {
            switch (block) {
                case Document.Text text -> parts.add(text.text());
                case Document.Columns columns -> columns.cells().stream().map(Cell::text).forEach(parts::add);
                default -> parts.add("");
            }
        }
        said = String.join("\n", parts).replace(",", "");
        closeTogether = withoutBlanks(String.join("", parts));
    }

    /** @throws NonsenseException if the paper leaves something out; says what */
    static void require(Paper paper, Document made) {
        PaperTruth truth = new PaperTruth(made);
        switch (paper) {
            case Paper.Receipt receipt -> truth.receipt(receipt);
            case Paper.KitchenSlip slip -> truth.kitchenSlip(slip);
            case Paper.ShiftSheet sheet -> truth.shiftSheet(sheet);
            case Paper.RefundSlip slip -> truth.refundSlip(slip);
            case Paper.DaySheet sheet -> truth.daySheet(sheet.report());
        }
    }

    private void receipt(Paper.Receipt receipt) {
        words(ReceiptPaper.number(receipt.check()));
        figure(Integer.toString(receipt.check().orderNumber()));
        receipt.order().lines().stream().filter(line -> line.state() != OrderLine.State.VOIDED)
                .forEach(line -> words(line.name()));
        figure(receipt.check().due());
    }

    private void kitchenSlip(Paper.KitchenSlip slip) {
        figure(Integer.toString(slip.ticket().number()));
        words(slip.ticket().note());
        for (OrderLine line : slip.ticket().lines()) {
            words(line.name());
            words(line.variantName());
            figure(line.quantity().toString());
            line.methods().forEach(method -> words(method.name()));
            line.components().forEach(component -> {
                words(component.name());
                if (component.replaced() != null) {
                    words(component.replaced());
                }
            });
            words(line.note());
        }
    }

    private void shiftSheet(Paper.ShiftSheet sheet) {
        figure(sheet.report().sales());
        figure(sheet.report().expected());
        Money counted = sheet.report().counted();
        if (counted != null) {
            figure(counted);
        }
        figure(Long.toString(sheet.report().journalNumber()));
        words(sheet.report().journalHash());
    }

    private void daySheet(DayReport report) {
        if (report.isFinal()) {
            figure(Integer.toString(report.number()));
        }
        figure(report.sales());
        if (report.refunds() > 0) {
            figure(report.refunded());
        }
        report.tenders().forEach(tender -> figure(tender.amount()));
        figure(Long.toString(report.journalNumber()));
        words(report.journalHash());
    }

    private void refundSlip(Paper.RefundSlip slip) {
        words(ReceiptPaper.number(slip.check()));
        slip.refund().lines().forEach(line -> words(line.name()));
        words(slip.refund().reason());
        figure(slip.refund().amount());
    }

    private void figure(Money amount) {
        figure(PaperWords.amount(amount));
    }

    /** Not as a piece of another figure, a time or a date. */
    private void figure(String digits) {
        Pattern alone = Pattern.compile("(?<![0-9.:/-])" + Pattern.quote(digits) + "(?![.:/-]?[0-9])");
        if (!alone.matcher(said).find()) {
            throw new NonsenseException("the paper leaves out " + digits);
        }
    }

    private void words(LocalText text) {
        List<String> known = Stream.of(text.zh(), text.en()).filter(one -> !one.isBlank()).distinct().toList();
        if (!known.isEmpty() && known.stream().noneMatch(this::says)) {
            throw new NonsenseException("the paper leaves out " + String.join(" / ", known));
        }
    }

    private void words(String text) {
        words(LocalText.same(text));
    }

    private boolean says(String text) {
        return closeTogether.contains(withoutBlanks(text));
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s+", "");
    }
}
