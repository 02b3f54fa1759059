package org.trivetpos.printing.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.trivetpos.kernel.Texts;
import org.trivetpos.kitchen.Kitchen;
import org.trivetpos.kitchen.KitchenLinesVoided;
import org.trivetpos.ordering.LinesReturned.Returned;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Cell;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.store.Shop;

/** What a station reads of dishes that are not wanted any more 退菜单: unmistakably none to cook. */
final class KitchenVoidPaper {

    private static final Style HEADING = new Style(Align.CENTRE, true, 3, 3);
    private static final Style NUMBER = new Style(Align.CENTRE, true, 4, 4);

    private final Texts texts;

    KitchenVoidPaper(Texts texts) {
        this.texts = texts;
    }

    String title(KitchenLinesVoided voided) {
        return PaperWords.title(texts, "printing.title.kitchen-void", voided.number());
    }

    Document of(Shop shop, KitchenLinesVoided voided) {
        PaperWords paper = new PaperWords(texts, shop);
        String station = voided.station().equals(Kitchen.MAIN) ? paper.word("printing.paper.kitchen")
                : voided.station();
        paper.pair(station, paper.clock(voided.at()), Style.BOLD)
                .text(paper.word("printing.paper.kitchen-void"), HEADING)
                .text(Integer.toString(voided.number()), NUMBER)
                .thickRule();
        voided.lines().forEach(returned -> line(paper, returned));
        return paper.rule().pair(paper.word("printing.paper.reason"), paper.name(voided.reason()), Style.BOLD)
                .pair(paper.moment(voided.at()), voided.staffName())
                .cut().document();
    }

    private static void line(PaperWords paper, Returned returned) {
        OrderLine line = returned.line();
        String variant = paper.name(line.variantName());
        String unit = line.weighed() ? paper.name(line.unit()) : "";
        paper.add(new Document.Columns(List.of(
                new Cell(paper.name(line.name()) + (variant.isBlank() ? "" : " " + variant), 1, Align.LEFT),
                new Cell(" -" + returned.quantity() + unit, 0, Align.RIGHT)), Style.LARGE));
        if (!line.methods().isEmpty()) {
            paper.text("  " + line.methods().stream().map(method -> paper.name(method.name()))
                    .collect(Collectors.joining(paper.word("printing.paper.comma"))));
        }
    }
}
