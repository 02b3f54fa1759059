package org.trivetpos.printing.internal;

import org.trivetpos.kernel.Texts;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.Refund;
import org.trivetpos.store.Shop;

/** What a guest gets with money that is given back 退款单; the shop keeps a signed copy. */
final class RefundPaper {

    private final Texts texts;

    RefundPaper(Texts texts) {
        this.texts = texts;
    }

    String title(Check check) {
        return PaperWords.title(texts, "printing.title.refund", check.orderNumber());
    }

    Document of(Shop shop, Refund refund, Check check) {
        PaperWords paper = new PaperWords(texts, shop);
        if (refund.pulsesDrawer()) {
            paper.add(new Document.DrawerPulse());
        }
        paper.text(paper.name(shop.name()), Style.CENTRED)
                .text(paper.word("printing.paper.refund"), Style.TITLE)
                .pair(paper.word("printing.paper.refund-of"), ReceiptPaper.number(check))
                .pair(paper.word("printing.paper.order-number"), Integer.toString(check.orderNumber()))
                .pair(paper.word("printing.paper.time"), paper.moment(refund.at()))
                .pair(paper.word("printing.paper.cashier"), refund.staffName())
                .pair(paper.word("printing.paper.reason"), paper.name(refund.reason()))
                .rule();
        for (Refund.Line line : refund.lines()) {
            paper.pair(paper.name(line.name()) + " x " + line.quantity(), "-" + PaperWords.amount(line.amount()));
        }
        paper.rule().pair(paper.word("printing.paper.given-back"), PaperWords.sum(refund.amount()), Style.LARGE);
        refund.back().forEach(payment -> paper.pair(paper.name(payment.name()),
                PaperWords.amount(payment.received())));
        if (shop.taxIncluded() && !refund.tax().isZero()) {
            paper.pair(paper.word("printing.paper.tax"), PaperWords.amount(refund.tax()));
        }
        return paper.rule().pair(paper.word("printing.paper.guest-signature"), "______________").cut().document();
    }
}
