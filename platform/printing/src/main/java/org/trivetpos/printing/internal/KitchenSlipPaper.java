package org.trivetpos.printing.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.Texts;
import org.trivetpos.kitchen.Kitchen;
import org.trivetpos.kitchen.KitchenTicketOpened;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ordering.OrderLine.ChosenComponent;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Cell;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.store.Shop;

/** The kitchen's slip 后厨单: read at arm's length, with wet hands, in a hurry. */
final class KitchenSlipPaper {

    private static final Style NUMBER = new Style(Align.CENTRE, true, 4, 4);
    private static final Style SERVING = new Style(Align.CENTRE, true, 2, 2);
    private static final Style DETAIL = new Style(Align.LEFT, true, 1, 2);
    private static final Style CHANGED = new Style(Align.LEFT, true, 2, 2);

    private final Texts texts;

    KitchenSlipPaper(Texts texts) {
        this.texts = texts;
    }

    String title(KitchenTicketOpened ticket) {
        return PaperWords.title(texts, "printing.title.kitchen", ticket.number());
    }

    Document of(Shop shop, KitchenTicketOpened ticket) {
        PaperWords paper = new PaperWords(texts, shop);
        String station = ticket.station().equals(Kitchen.MAIN) ? paper.word("printing.paper.kitchen")
                : ticket.station();
        paper.pair(station, paper.clock(ticket.placedAt()), Style.BOLD)
                .text(Integer.toString(ticket.number()), NUMBER);
        String serving = paper.word("printing.serving." + ticket.serving());
        paper.text(ticket.serving() == Order.Serving.DINE_IN ? serving : "[" + serving + "]", SERVING);
        if (!ticket.note().isBlank()) {
            paper.text(paper.word("printing.paper.note", ticket.note()), CHANGED);
        }
        paper.thickRule();
        ticket.lines().forEach(line -> line(paper, line));
        paper.pair(paper.word("printing.paper.dishes", dishes(ticket)), ticket.staffName())
                .text(paper.moment(ticket.placedAt()))
                .cut();
        return paper.document();
    }

    private static String dishes(KitchenTicketOpened ticket) {
        return Long.toString(ticket.lines().stream().mapToLong(KitchenSlipPaper::portions).sum());
    }

    private static long portions(OrderLine line) {
        return line.weighed() ? 1 : line.quantity().portions();
    }

    private static void line(PaperWords paper, OrderLine line) {
        String variant = paper.name(line.variantName());
        String name = paper.name(line.name()) + (variant.isBlank() ? "" : " " + variant);
        boolean several = !line.quantity().equals(Quantity.ONE);
        String quantity = line.weighed() ? line.quantity() + paper.name(line.unit())
                : (several ? "*" : "") + line.quantity();
        paper.add(new Document.Columns(List.of(new Cell(name, 1, Align.LEFT), new Cell(" " + quantity, 0, Align.RIGHT)),
                Style.LARGE));
        if (!line.methods().isEmpty()) {
            detail(paper, line.methods().stream().map(method -> paper.name(method.name()))
                    .collect(Collectors.joining(paper.word("printing.paper.comma"))), DETAIL);
        }
        line.components().forEach(component -> component(paper, component));
        if (!line.note().isBlank()) {
            detail(paper, paper.word("printing.paper.note", line.note()), DETAIL);
        }
        paper.rule();
    }

    private static void component(PaperWords paper, ChosenComponent component) {
        String name = paper.name(component.name());
        if (component.replaced() == null) {
            detail(paper, "- " + name, DETAIL);
        } else {
            String before = paper.name(component.replaced());
            detail(paper, "! " + paper.word("printing.paper.instead-of", name, before), CHANGED);
        }
    }

    private static void detail(PaperWords paper, String text, Style style) {
        paper.add(new Document.Columns(List.of(new Cell("", 1, Align.LEFT), new Cell(text, 15, Align.LEFT)), style));
    }
}
