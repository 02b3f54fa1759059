package org.trivetpos.printing.internal;

import java.util.List;
import org.trivetpos.kernel.Texts;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Cell;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.printing.Printer;
import org.trivetpos.store.Shops;

/** A page that shows whether everything a paper may hold comes out, and how wide the paper is. */
final class TestPage {

    private final Texts texts;
    private final Shops shops;

    TestPage(Texts texts, Shops shops) {
        this.texts = texts;
        this.shops = shops;
    }

    String title() {
        return PaperWords.title(texts, "printing.title.test");
    }

    Document of(Printer printer) {
        PaperWords paper = new PaperWords(texts, shops.current());
        paper.text(paper.word("printing.title.test"), Style.TITLE)
                .text(paper.name(shops.current().name()), Style.CENTRED)
                .rule()
                .pair(paper.word("printing.paper.printer"), printer.name())
                .pair(paper.word("printing.paper.driver"), printer.driver())
                .pair(paper.word("printing.paper.address"), printer.address())
                .rule()
                .text("1234567890".repeat(10).substring(0, printer.columns()))
                .text(paper.word("printing.paper.ruler", printer.columns()))
                .add(new Document.Columns(List.of(new Cell("左 left", 1, Align.LEFT),
                        new Cell("中 centre", 1, Align.CENTRE), new Cell("右 right", 1, Align.RIGHT)), Style.PLAIN))
                .text("粗体 bold", Style.BOLD)
                .text("大字 large", Style.LARGE)
                .text("宫保鸡丁 鱼香肉丝 麻婆豆腐 蒜蓉西兰花 龙井虾仁")
                .thickRule()
                .add(new Document.BarCode("TRIVET-2026"))
                .add(new Document.Feed(1))
                .add(new Document.QrCode("Trivet " + printer.name(), 6))
                .cut();
        return paper.document();
    }
}
