package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.spi.PrintOutcome;

class FilePrinterTest {

    @TempDir
    private Path papers;

    private static Printer at(String address) {
        return new Printer(new PrinterId("p1"), "小票", "${artifactId}", address, 24, Set.of(Printer.RECEIPT), true);
    }

    private static Document paper() {
        return new Document(List.of(new Document.Text("小店", Document.Style.CENTRED), new Document.Rule(true)));
    }

    @Test
    void aPaperIsAFileWithItsLines() throws IOException {
        assertThat(new FilePrinter(papers).print(at("receipts"), paper(), 7)).isEqualTo(new PrintOutcome.Done());
        assertThat(Files.readAllLines(papers.resolve("receipts/0000000007.txt")))
                .containsExactly("          小店", "------------------------");
    }

    @Test
    void anAddressDoesNotLeadOutOfTheFolder() {
        assertThat(new FilePrinter(papers).print(at("../x"), paper(), 1))
                .isEqualTo(new PrintOutcome.Rejected("${artifactId}.bad-address"));
        assertThat(papers).isEmptyDirectory();
    }

    @Test
    void whatCannotBeWrittenIsTriedAgainLater() throws IOException {
        Path noFolder = Files.writeString(papers.resolve("file"), "");
        assertThat(new FilePrinter(noFolder).print(at("receipts"), paper(), 1))
                .isEqualTo(new PrintOutcome.Retry(PrinterStatus.ERROR, "${artifactId}.not-written"));
    }
}
