package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.Refund;
import org.trivetpos.settlement.RefundRequest;
import org.trivetpos.settlement.Refundable;
import org.trivetpos.settlement.Refunds;

/** Money back for some dishes or all: how much of which, what that comes to and by which tender, and why. */
final class RefundDialog extends Overlay {

    private final Words words;
    private final Refunds refunds;
    private final Archive archive;
    private final SoldOrder sold;
    private final Consumer<Refund> done;
    private final RefundPlan plan;
    private final ReasonPick reasons;
    private final List<Runnable> marks = new ArrayList<>();
    private final Span sum = Touch.named(Touch.text("", "big"), "refund-sum");
    private final Div tenders = Touch.named(Touch.box("refund-tenders"), "refund-tenders");
    private final Span why = Touch.text("", "why-not");
    private final Span fate = Touch.named(Touch.text("", "hint"), "refund-fate");
    private final NativeButton confirm;

    RefundDialog(Stage stage, Words words, Archive archive, SoldOrder sold, Consumer<Refund> done) {
        super(stage, "refund", words.of("refund.title", String.valueOf(sold.check().orderNumber())),
                words.of("cancel"));
        this.words = words;
        this.archive = archive;
        this.refunds = archive.refunds();
        this.sold = sold;
        this.done = done;
        plan = new RefundPlan(sold.left());
        reasons = new ReasonPick(words, refunds.reasons(), this::refresh);
        Div lines = Touch.box("refund-lines", Touch.box("chips",
                Touch.button(words.of("refund.all"), "chip", "refund-all", () -> changed(plan::all)),
                Touch.button(words.of("refund.none"), "chip", "refund-none", () -> changed(plan::none))));
        plan.lines().forEach(line -> lines.add(row(line)));
        Div figures = Touch.box("refund-figures", Touch.box("payment-figure",
                Touch.text(words.of("refund.sum"), "label"), sum), tenders, reasons, fate);
        addToBody(lines, figures);
        confirm = Touch.button("", "strong", "refund-confirm", this::give);
        addToFoot(why, Touch.button(words.of("cancel"), "small", "refund-cancel", this::close), confirm);
        refresh();
    }

    private Div row(Refundable.Line line) {
        String name = words.of(line.name());
        Span figure = Touch.text("", "stepper-figure");
        String slug = Touch.slug(line.name());
        NativeButton less = Touch.button("−", "small figure", "refund-less-" + slug,
                () -> changed(() -> plan.less(line)));
        NativeButton more = Touch.button("+", "small figure", "refund-more-" + slug,
                () -> changed(() -> plan.more(line)));
        Touch.labelled(less, words.of("refund.less", name));
        Touch.labelled(more, words.of("refund.more", name));
        Div row = Touch.box("refund-line", Touch.box("refund-name", Touch.text(name, "line-name"),
                Touch.text(words.of(line.weighed() ? "refund.left.weighed" : "refund.left", line.left().toString(),
                        words.plain(line.amount())), "hint")), Touch.box("stepper", less, figure, more));
        marks.add(() -> {
            figure.setText(plan.of(line).toString());
            less.setEnabled(plan.of(line).isPositive());
            more.setEnabled(plan.canTakeMore(line));
            row.setClassName("chosen", plan.of(line).isPositive());
        });
        return row;
    }

    private void changed(Runnable what) {
        what.run();
        refresh();
    }

    private void refresh() {
        marks.forEach(Runnable::run);
        String trouble = plan.isEmpty() ? words.of("refund.nothing") : "";
        Refundable comesTo = null;
        try {
            comesTo = plan.isEmpty() ? null : refunds.preview(request());
        } catch (RefusedException refused) {
            trouble = words.workplace().text(refused.refusal().code(), refused.refusal().args().toArray());
        }
        figures(comesTo);
        fate.setText(reasons.isMissing() ? "" : words.of(archive.ordering().returnReasons().contains(reasons.reason())
                ? "void.returned" : "void.wasted"));
        confirm.setEnabled(comesTo != null && !reasons.isMissing());
        confirm.setText(words.of("refund.confirm", comesTo == null ? sold.none() : comesTo.amount()));
        why.setText(trouble.isEmpty() && reasons.isMissing() ? words.of("refund.why") : trouble);
    }

    private void figures(@Nullable Refundable comesTo) {
        sum.setText(words.money(comesTo == null ? sold.none() : comesTo.amount()));
        tenders.removeAll();
        for (Check.Payment back : comesTo == null ? List.<Check.Payment>of() : comesTo.back()) {
            tenders.add(Touch.box("refund-tender", Touch.text(words.of("refund.by", words.of(back.name()))),
                    Touch.text(words.money(back.received()), "fact-value")));
        }
    }

    private RefundRequest request() {
        return new RefundRequest(sold.check().id(), plan.chosen(), reasons.reason());
    }

    private void give() {
        RefundRequest request = request();
        words.workplace().run(context -> {
            Refund given = refunds.refund(context, request);
            close();
            done.accept(given);
        });
    }
}
