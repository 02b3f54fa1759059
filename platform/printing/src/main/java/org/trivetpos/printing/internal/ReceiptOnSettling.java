package org.trivetpos.printing.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Texts;
import org.trivetpos.ordering.Order;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.Printing;
import org.trivetpos.printing.spi.Paper;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.Refund;
import org.trivetpos.settlement.spi.SettlementParticipant;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;

/** Writes the receipt's job in the sale's own transaction: no sale without its paper, no paper without its sale. */
@Component(service = SettlementParticipant.class)
public final class ReceiptOnSettling implements SettlementParticipant {

    private final Printing printing;
    private final Shops shops;
    private final PaperLayouts layouts;
    private final ReceiptPaper paper;
    private final RefundPaper refundPaper;
    private final PracticePaper practice;

    @Activate
    public ReceiptOnSettling(@Reference Printing printing, @Reference Shops shops, @Reference Texts texts,
            @Reference PaperLayouts layouts) {
        this.printing = printing;
        this.shops = shops;
        this.layouts = layouts;
        this.paper = new ReceiptPaper(texts);
        this.refundPaper = new RefundPaper(texts);
        this.practice = new PracticePaper(texts);
    }

    @Override
    public String id() {
        return "printing";
    }

    @Override
    public int position() {
        return 900;
    }

    @Override
    public void settle(CommandContext context, Check check, Order order) {
        Shop shop = shops.current();
        printing.print(Printer.receiptsOf(check.terminal()), "receipt:" + check.id().value(),
                paper.title(check), order.id().value(),
                layouts.of(new Paper.Receipt(shop, check, order), paper.of(shop, check, order)));
    }

    @Override
    public void practise(CommandContext context, Check check, Order order) {
        Shop shop = shops.current();
        printing.print(Printer.receiptsOf(check.terminal()), "receipt:" + check.id().value(),
                paper.title(check), order.id().value(), practice.over(shop, paper.of(shop, check, order)));
    }

    @Override
    public void refund(CommandContext context, Refund refund, Check check, Order order) {
        Shop shop = shops.current();
        printing.print(Printer.receiptsOf(refund.terminal()), "refund:" + refund.id().value(),
                refundPaper.title(check), order.id().value(),
                layouts.of(new Paper.RefundSlip(shop, refund, check, order), refundPaper.of(shop, refund, check)));
    }
}
