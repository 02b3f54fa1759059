package org.trivetpos.driver.escpos;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Cell;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;

/** Papers and printers for the tests. */
final class Papers {

    static final Patience SHORT = new Patience(Duration.ofMillis(1500), Duration.ofMillis(500), Duration.ofMillis(1500),
            Duration.ofMillis(1500));

    private Papers() { }

    static Printer printer(String address) {
        return new Printer(new PrinterId("p1"), "吧台", "escpos", address, 48, Set.of(Printer.RECEIPT), true);
    }

    static Document of(Document.Block... blocks) {
        return new Document(List.of(blocks));
    }

    static Document lunch() {
        return of(new Document.DrawerPulse(), new Document.Text("三脚架小馆", Style.TITLE),
                new Document.Columns(List.of(new Cell("宫保鸡丁 大份", 17, Align.LEFT), new Cell("2", 6, Align.RIGHT),
                        new Cell("76.00", 9, Align.RIGHT)), Style.PLAIN),
                new Document.Rule(true), new Document.Text("Thank you", Style.CENTRED), new Document.Cut());
    }

    static Document number(int number) {
        return of(new Document.Text("No. " + number, Style.BOLD), new Document.Cut());
    }
}
