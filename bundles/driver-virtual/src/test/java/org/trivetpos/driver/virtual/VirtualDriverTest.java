package org.trivetpos.driver.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.spi.PrintOutcome;

class VirtualDriverTest {

    private final VirtualDriver driver = new VirtualDriver();
    private final Printer printer = new Printer(new PrinterId("p1"), "小票", "virtual", "screen", 48, Set.of(), true);
    private final Document paper = new Document(List.of());

    @Test
    void aPaperIsDoneAtOnce() {
        assertThat(driver.print(printer, paper, 1)).isEqualTo(new PrintOutcome.Done());
        assertThat(driver.status(printer)).isEqualTo(PrinterStatus.ONLINE);
    }

    @Test
    void withoutPaperOnlyThatPrinterWaits() {
        driver.paperOut(printer.id(), true);
        assertThat(driver.print(printer, paper, 1))
                .isEqualTo(new PrintOutcome.Retry(PrinterStatus.PAPER_OUT, "driver-virtual.paper-out"));
        assertThat(driver.status(printer)).isEqualTo(PrinterStatus.PAPER_OUT);
        Printer other = new Printer(new PrinterId("p2"), "后厨", "virtual", "screen", 32, Set.of(), true);
        assertThat(driver.print(other, paper, 2)).isEqualTo(new PrintOutcome.Done());
        driver.paperOut(printer.id(), false);
        assertThat(driver.print(printer, paper, 3)).isEqualTo(new PrintOutcome.Done());
    }

    @Test
    void anyNameIsAnAddress() {
        assertThat(driver.accepts("screen")).isTrue();
        assertThat(driver.accepts(" ")).isFalse();
    }
}
