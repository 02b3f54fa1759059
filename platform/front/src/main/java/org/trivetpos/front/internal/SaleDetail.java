package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.printing.Printer;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.Refund;

/** One sale: its lines and why they cost what they cost, who took what, what was given back; and what can be done. */
final class SaleDetail extends Div {

    private final Archive archive;
    private final Words words;
    private final SoldOrder sold;
    private final Div content = Touch.box("sale-content");

    SaleDetail(Archive archive, Words words, SoldOrder sold, Runnable leave, Runnable refund,
            Runnable reopen) {
        this.archive = archive;
        this.words = words;
        this.sold = sold;
        addClassName("sale");
        Touch.named(this, "sale");
        NativeButton back = Touch.button(words.of("past.back"), "small past-leave", "past-leave", leave);
        add(Touch.box("sale-head", back, new H2(words.of("past.title", String.valueOf(sold.check().orderNumber()))),
                state()), content);
        facts();
        lines();
        sums();
        sold.refunds().forEach(this::refund);
        NativeButton again = Touch.button(words.of("past.reprint"), "small", "past-reprint", this::reprint);
        NativeButton give = Touch.button(words.of("past.refund"), "small danger", "past-refund", refund);
        give.setEnabled(sold.canBeRefunded());
        NativeButton open = Touch.button(words.of("past.reopen"), "small", "past-reopen", reopen);
        open.setEnabled(sold.canBeReopened(archive.days().current()));
        add(Touch.box("sale-foot", again, give, open));
    }

    private Span state() {
        Span state = Touch.named(Touch.text("", "sale-state"), "sale-state");
        if (sold.reopened()) {
            state.setText(words.of("past.reopened"));
        } else if (!sold.refunds().isEmpty()) {
            state.setText(sold.canBeRefunded() ? words.of("past.refunded.part", words.plain(sold.refunded()))
                    : words.of("past.refunded"));
        }
        return state;
    }

    private void facts() {
        Check check = sold.check();
        Div facts = Touch.box("facts");
        fact(facts, "past.fact.time", words.of("past.moment", check.at()));
        fact(facts, "past.fact.receipt", Archive.receiptNumber(check));
        fact(facts, "past.fact.serving", words.of("serving." + sold.order().serving()));
        fact(facts, "past.fact.staff", check.staffName());
        fact(facts, "past.fact.terminal", archive.nameOf(check.terminal()));
        content.add(facts);
        if (!sold.order().note().isBlank()) {
            content.add(Touch.text(words.of("bill.note", sold.order().note()), "bill-note"));
        }
    }

    private void fact(Div facts, String label, String value) {
        facts.add(Touch.box("fact", Touch.text(words.of(label), "label"), Touch.text(value, "fact-value")));
    }

    private void lines() {
        Div lines = Touch.box("sale-lines");
        for (OrderLine line : sold.order().lines()) {
            LineDetail detail = LineDetail.of(line, words.locale());
            Span middle = new Span(Touch.text(detail.name(), "line-name"));
            small(middle, detail.beside(), "line-beside");
            small(middle, detail.detail(), "line-detail");
            small(middle, detail.why(), "line-why");
            Quantity returned = sold.returned(line.id());
            if (returned.isPositive()) {
                small(middle, words.of("past.returned", returned.toString()), "line-back");
            }
            Div row = Touch.named(Touch.box("line", Touch.text(detail.quantity(), "line-quantity"), middle,
                    Touch.text(detail.amount(), "line-amount")), "sale-line");
            row.setClassName("voided", line.isVoided());
            lines.add(row);
        }
        content.add(lines);
    }

    private static void small(Span middle, String text, String style) {
        if (!text.isBlank()) {
            middle.add(Touch.text(text, style));
        }
    }

    private void sums() {
        Check check = sold.check();
        Totals totals = new Totals(words);
        totals.refresh(sold.order());
        content.add(totals, Touch.box("due-row", Touch.text(words.of("due")),
                Touch.named(Touch.text(words.money(check.due()), "due"), "sale-due")));
        Div money = Touch.box("totals");
        if (!check.tax().isZero() && archive.shops().current().taxIncluded()) {
            pair(money, words.of("report.tax"), words.plain(check.tax()));
        }
        check.payments().forEach(paid -> pair(money, words.of(paid.name()), words.plain(paid.received())));
        if (check.change().isPositive()) {
            pair(money, words.of("change"), words.plain(check.change()));
        }
        content.add(money);
    }

    private static void pair(Div rows, String label, String value) {
        rows.add(Touch.text(label, "total-label"), Touch.text(value, "total-amount"));
    }

    private void refund(Refund refund) {
        Div box = Touch.named(Touch.box("sale-refund"), "sale-refund");
        box.add(Touch.box("sale-refund-head",
                Touch.text(words.of("past.refund.number", String.valueOf(refund.number())), "fact-value"),
                Touch.text("−" + words.plain(refund.amount()), "fact-value")));
        box.add(Touch.text(words.of("past.refund.about", refund.at(), refund.staffName(), words.of(refund.reason())),
                "hint"));
        for (Refund.Line line : refund.lines()) {
            box.add(Touch.text(words.of("past.refund.line", words.of(line.name()), line.quantity().toString(),
                    words.plain(line.amount())), "hint"));
        }
        refund.back().forEach(back -> box.add(Touch.text(words.of("past.refund.back", words.of(back.name()),
                words.plain(back.received())), "hint")));
        content.add(box);
    }

    private void reprint() {
        archive.printing().byKey("receipt:" + sold.check().id().value()).ifPresentOrElse(
                job -> words.workplace().run(context -> {
                    archive.printing().reprint(context, job.id(),
                            Printer.receiptsOf(context.terminal()));
                    words.workplace().tell(words.of("past.reprinted"));
                }), () -> words.workplace().tell(words.of("paper.NONE")));
    }
}
