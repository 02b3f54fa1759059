package org.trivetpos.printing.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.trivetpos.kernel.Texts;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ordering.OrderLine.ChosenComponent;
import org.trivetpos.ordering.OrderLine.ChosenMethod;
import org.trivetpos.pricing.Adjustment;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Cell;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.settlement.Check;
import org.trivetpos.store.Shop;

/** The guest's receipt 小票. */
final class ReceiptPaper {

    private static final Style NUMBER = new Style(Align.CENTRE, true, 3, 3);

    private final Texts texts;

    ReceiptPaper(Texts texts) {
        this.texts = texts;
    }

    String title(Check check) {
        return PaperWords.title(texts, "printing.title.receipt", check.orderNumber());
    }

    Document of(Shop shop, Check check, Order order) {
        PaperWords paper = new PaperWords(texts, shop);
        if (check.pulsesDrawer()) {
            paper.add(new Document.DrawerPulse());
        }
        head(paper, shop, check, order);
        paper.rule();
        row(paper, paper.word("printing.paper.dish"), paper.word("printing.paper.quantity"),
                paper.word("printing.paper.amount"), Style.BOLD);
        order.lines().stream().filter(line -> line.state() != OrderLine.State.VOIDED)
                .forEach(line -> line(paper, line));
        if (!order.note().isBlank()) {
            paper.text(paper.word("printing.paper.note", order.note()));
        }
        paper.rule();
        sums(paper, shop, check, order.price());
        money(paper, check);
        paper.rule().text(paper.word("printing.paper.thanks"), Style.CENTRED).cut();
        return paper.document();
    }

    private static void head(PaperWords paper, Shop shop, Check check, Order order) {
        paper.text(paper.name(shop.name()), Style.TITLE);
        if (!paper.name(shop.address()).isBlank()) {
            paper.text(paper.name(shop.address()), Style.CENTRED);
        }
        paper.text(paper.word("printing.paper.order", paper.word("printing.serving." + order.serving())), Style.CENTRED)
                .text(Integer.toString(check.orderNumber()), NUMBER)
                .pair(paper.word("printing.paper.receipt-number"), number(check))
                .pair(paper.word("printing.paper.time"), paper.moment(check.at()))
                .pair(paper.word("printing.paper.cashier"), check.staffName());
    }

    /** As people find it again: day and number. */
    static String number(Check check) {
        return check.businessDay().toString().replace("-", "") + "-" + "%04d".formatted(check.receiptNumber());
    }

    private static void row(PaperWords paper, String name, String quantity, String amount, Style style) {
        paper.add(new Document.Columns(List.of(new Cell(name, 17, Align.LEFT), new Cell(quantity, 6, Align.RIGHT),
                new Cell(amount, 9, Align.RIGHT)), style));
    }

    private static void line(PaperWords paper, OrderLine line) {
        String variant = paper.name(line.variantName());
        row(paper, paper.name(line.name()) + (variant.isBlank() ? "" : " " + variant), line.quantity().toString(),
                PaperWords.amount(line.price().list()), Style.PLAIN);
        String unitPrice = PaperWords.amount(line.unitPrice());
        if (line.weighed()) {
            detail(paper, line.quantity() + " " + paper.name(line.unit()) + " x " + unitPrice);
        } else if (!line.quantity().equals(org.trivetpos.kernel.Quantity.ONE)) {
            detail(paper, line.quantity() + " x " + unitPrice);
        }
        if (!line.methods().isEmpty()) {
            detail(paper, line.methods().stream().map(method -> method(paper, method)).collect(Collectors.joining(
                    paper.word("printing.paper.comma"))));
        }
        line.components().forEach(component -> detail(paper, "- " + component(paper, component)));
        if (!line.note().isBlank()) {
            detail(paper, paper.word("printing.paper.note", line.note()));
        }
        for (Adjustment adjustment : line.price().adjustments()) {
            paper.pair("  " + paper.name(adjustment.reason()), PaperWords.amount(adjustment.amount()));
        }
    }

    private static void detail(PaperWords paper, String text) {
        paper.add(new Document.Columns(
                List.of(new Cell("", 2, Align.LEFT), new Cell(text, 30, Align.LEFT)), Style.PLAIN));
    }

    private static String method(PaperWords paper, ChosenMethod method) {
        return paper.name(method.name()) + surcharge(method.surcharge());
    }

    private static String component(PaperWords paper, ChosenComponent component) {
        String name = paper.name(component.name());
        String words = component.replaced() == null ? name
                : paper.word("printing.paper.instead-of", name, paper.name(component.replaced()));
        return words + surcharge(component.surcharge());
    }

    private static String surcharge(Money surcharge) {
        return surcharge.isZero() ? "" : (surcharge.isPositive() ? " +" : " ") + PaperWords.amount(surcharge);
    }

    private static void sums(PaperWords paper, Shop shop, Check check, PricedBasket price) {
        if (!price.list().isEqual(price.due())) {
            paper.pair(paper.word("printing.paper.subtotal"), PaperWords.amount(price.list()));
        }
        unlessZero(paper, "printing.paper.discount", price.discount());
        unlessZero(paper, "printing.paper.shortfall", price.shortfall());
        unlessZero(paper, "printing.paper.service-charge", price.serviceCharge());
        unlessZero(paper, "printing.paper.tax-on-top", price.taxOnTop());
        unlessZero(paper, "printing.paper.rounding", price.rounding());
        paper.pair(paper.word("printing.paper.due"), PaperWords.sum(check.due()), Style.LARGE);
        if (shop.taxIncluded() && !check.tax().isZero()) {
            paper.pair(paper.word("printing.paper.tax-included", percent(shop.taxPercent())),
                    PaperWords.amount(check.tax()));
        }
    }

    private static void unlessZero(PaperWords paper, String key, Money amount) {
        if (!amount.isZero()) {
            paper.pair(paper.word(key), PaperWords.amount(amount));
        }
    }

    private static String percent(int hundredths) {
        return java.math.BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }

    private static void money(PaperWords paper, Check check) {
        paper.rule();
        check.payments().forEach(
                payment -> paper.pair(paper.name(payment.name()), PaperWords.amount(payment.received())));
        if (!check.change().isZero()) {
            paper.pair(paper.word("printing.paper.change"), PaperWords.amount(check.change()), Style.BOLD);
        }
    }
}
