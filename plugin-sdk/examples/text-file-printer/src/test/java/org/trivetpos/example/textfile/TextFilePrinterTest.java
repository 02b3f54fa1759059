package org.trivetpos.example.textfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Cell;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.spi.PrintOutcome;

class TextFilePrinterTest {

    @TempDir
    private Path papers;

    private static TextFilePrinter printer(Path papers) {
        return new TextFilePrinter(papers, 0, "\n");
    }

    private static Printer at(String address) {
        return new Printer(new PrinterId("p1"), "小票", "text-file", address, 24, Set.of(Printer.RECEIPT), true);
    }

    private static Document paper() {
        return new Document(List.of(new Document.Text("小店", Style.CENTRED), new Document.Rule(true),
                new Document.Columns(List.of(new Cell("宫保鸡丁", 1, Align.LEFT), new Cell("38.00", 0, Align.RIGHT)),
                        Style.PLAIN),
                new Document.DrawerPulse(), new Document.Cut()));
    }

    @Test
    void aPaperIsAFileWithItsLines() throws IOException {
        assertThat(printer(papers).print(at("receipts"), paper(), 7)).isEqualTo(new PrintOutcome.Done());
        assertThat(Files.readAllLines(papers.resolve("receipts/0000000007.txt"))).containsExactly(
                "          小店", "------------------------", "宫保鸡丁           38.00", "- - -");
    }

    @Test
    void aShopSetsTheBlankLinesAtItsEndAndHowLinesEnd() throws IOException {
        new TextFilePrinter(papers, 2, "\r\n").print(at("receipts"), paper(), 7);
        assertThat(Files.readString(papers.resolve("receipts/0000000007.txt"))).endsWith("- - -\r\n\r\n\r\n");
    }

    @Test
    void thePaperThatIsPrintedAgainHasAFileOfItsOwn() throws IOException {
        TextFilePrinter printer = printer(papers);
        printer.print(at("receipts"), paper(), 1);
        printer.print(at("receipts"), paper(), 2);
        try (var files = Files.list(papers.resolve("receipts"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("0000000001.txt",
                    "0000000002.txt");
        }
    }

    @Test
    void anAddressDoesNotLeadOutOfTheFolder() {
        TextFilePrinter printer = printer(papers);
        assertThat(printer.accepts("../../etc")).isFalse();
        assertThat(printer.print(at("../x"), paper(), 1))
                .isEqualTo(new PrintOutcome.Rejected("text-file-printer.bad-address"));
        assertThat(papers).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeIsTriedAgainLater() throws IOException {
        Path file = Files.writeString(papers.resolve("full"), "");
        assertThat(printer(file).print(at("receipts"), paper(), 1))
                .isEqualTo(new PrintOutcome.Retry(PrinterStatus.ERROR, "text-file-printer.not-written"));
    }
}
