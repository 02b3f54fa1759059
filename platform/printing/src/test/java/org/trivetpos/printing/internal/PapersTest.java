package org.trivetpos.printing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Layout;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;

/** What the platform's papers look like, line by line; {@code -Dgolden.write=true} writes them anew to be looked at. */
class PapersTest {

    @ParameterizedTest
    @CsvSource({"receipt,zh,48", "receipt,en,48", "receipt,zh,32", "receipt,en,32", "kitchen,zh,48", "kitchen,en,48",
        "kitchen,zh,32", "practice,zh,48", "practice,en,32", "void,zh,48", "void,en,32", "refund,zh,48", "refund,en,32",
        "shift,zh,48", "shift,en,48", "shift,zh,32", "x-shift,zh,48", "x-shift,en,48", "z-day,zh,48", "z-day,en,48",
        "z-day,zh,32", "x-day,zh,48", "x-day,en,48", "test,zh,48", "test,en,32"})
    void aPaperLooksAsAgreed(String kind, String language, int columns) throws IOException {
        Document paper = paper(kind, Locale.of(language), columns);
        String name = kind + "-" + language + "-" + columns + ".txt";
        String text = PaperText.marked(paper, columns);
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(Path.of("src/test/resources/org/trivetpos/printing/internal", name), text);
        }
        assertThat(text).isEqualTo(golden(name));
        assertThat(Layout.of(paper, columns).rows()).allSatisfy(row -> {
            if (row instanceof Layout.Line line) {
                assertThat(Layout.width(line.text()) * line.style().width()).as(line.text())
                        .isLessThanOrEqualTo(columns);
            }
        });
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = PapersTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Document paper(String kind, Locale language, int columns) {
        var texts = PrintShop.texts();
        var shop = PrintShop.shop(language);
        return switch (kind) {
            case "receipt" -> new ReceiptPaper(texts).of(shop, SampleSale.check(), SampleSale.order());
            case "practice" -> new PracticePaper(texts).over(shop,
                    new ReceiptPaper(texts).of(shop, SampleSale.check(), SampleSale.order()));
            case "kitchen" -> new KitchenSlipPaper(texts).of(shop, SampleSale.ticket());
            case "void" -> new KitchenVoidPaper(texts).of(shop, SampleSale.voided());
            case "refund" -> new RefundPaper(texts).of(shop, SampleSale.refund(), SampleSale.check());
            case "shift" -> new ShiftReportPaper(texts).of(shop, SampleSale.report());
            case "x-shift" -> new ShiftReportPaper(texts).of(shop, SampleSale.runningReport());
            case "z-day" -> new DayReportPaper(texts, TerminalId::value).of(shop, SampleSale.dayReport(12));
            case "x-day" -> new DayReportPaper(texts, TerminalId::value).of(shop, SampleSale.dayReport(0));
            case "test" -> new TestPage(texts, PrintShop.shops(language)).of(new Printer(new PrinterId("p1"), "吧台 Bar",
                    "escpos", "tcp://10.0.0.9:9100", columns, Set.of(), true));
            default -> throw new IllegalArgumentException(kind);
        };
    }
}
