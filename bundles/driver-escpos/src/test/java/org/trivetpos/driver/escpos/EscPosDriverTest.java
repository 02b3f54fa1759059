package org.trivetpos.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.spi.PrintOutcome;
import org.trivetpos.testkit.printer.PrinterEmulator;

class EscPosDriverTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final PrinterEmulator device = PrinterEmulator.start();
    private final EscPosDriver driver = new EscPosDriver(Papers.SHORT);

    @AfterEach
    void close() {
        driver.stop();
        device.close();
    }

    private PrintOutcome print(Document document, int serial) {
        return driver.print(Papers.printer(device.address()), document, serial);
    }

    @Test
    void aPaperIsDoneWhenThePrinterConfirmsItInOrder() {
        assertThat(print(Papers.lunch(), 1)).isEqualTo(new PrintOutcome.Done());
        assertThat(device.papers()).hasSize(1);
        assertThat(device.paperText(0).lines().map(String::strip)).startsWith("三脚架小馆")
                .contains("宫保鸡丁 大份                    2         76.00", "Thank you");
        assertThat(device.drawerPulses()).isEqualTo(1);
    }

    @Test
    void aPrinterThatKnowsOnlyTheStatusQuestionConfirmsAsWell() {
        device.withoutProcessId(true);
        assertThat(print(Papers.lunch(), 1)).isEqualTo(new PrintOutcome.Done());
    }

    @Test
    void aSlowPrinterIsWaitedFor() {
        device.slow(Duration.ofNanos(200_000));
        assertThat(print(Papers.number(7), 1)).isEqualTo(new PrintOutcome.Done());
        assertThat(device.paperText(0)).startsWith("No. 7");
    }

    @Test
    void aPrinterThatNeverSaysAWordGetsThePaperButConfirmsNothing() {
        device.answersNothing(true);
        assertThat(print(Papers.lunch(), 1)).isEqualTo(new PrintOutcome.Sent());
        device.awaitPapers(1, SOON);
        assertThat(driver.status(Papers.printer(device.address()))).isEqualTo(PrinterStatus.UNKNOWN);
    }

    @Test
    void aPrinterThatTellsItsStateButNeverConfirmedIsSent() {
        device.confirmsNothing(true);
        assertThat(print(Papers.lunch(), 1)).isEqualTo(new PrintOutcome.Sent());
        device.awaitPapers(1, SOON);
    }

    @Test
    void aPrinterThatUsedToConfirmAndDoesNotIsUnclear() {
        assertThat(print(Papers.number(1), 1)).isEqualTo(new PrintOutcome.Done());
        device.confirmsNothing(true);
        assertThat(print(Papers.number(2), 2)).isEqualTo(new PrintOutcome.Unknown("driver-escpos.not-confirmed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PAPER_OUT", "COVER_OPEN", "OFFLINE", "ERROR"})
    void aPrinterThatIsNotReadyGetsNotOneByteOfThePaper(PrinterStatus trouble) {
        fault(trouble, true);
        assertThat(print(Papers.lunch(), 1)).isEqualTo(
                new PrintOutcome.Retry(trouble, "driver-escpos.status." + trouble));
        assertThat(driver.status(Papers.printer(device.address()))).isEqualTo(trouble);
        fault(trouble, false);
        assertThat(print(Papers.lunch(), 2)).isEqualTo(new PrintOutcome.Done());
        assertThat(device.papers()).hasSize(1);
    }

    private void fault(PrinterStatus trouble, boolean is) {
        switch (trouble) {
            case PAPER_OUT -> device.paperOut(is);
            case COVER_OPEN -> device.coverOpen(is);
            case OFFLINE -> device.offline(is);
            case ERROR -> device.cutterError(is);
            default -> throw new IllegalArgumentException(trouble.name());
        }
    }

    @Test
    void aRollThatIsNearlyUsedUpStillPrints() {
        device.paperLow(true);
        assertThat(driver.status(Papers.printer(device.address()))).isEqualTo(PrinterStatus.PAPER_LOW);
        assertThat(print(Papers.lunch(), 1)).isEqualTo(new PrintOutcome.Done());
    }

    @Test
    void aRollThatEndsInTheMiddleLeavesThePaperUnclear() {
        device.paperEndsAfter(2);
        assertThat(print(Papers.lunch(), 1)).isEqualTo(new PrintOutcome.Unknown("driver-escpos.not-confirmed"));
        assertThat(device.papers()).isEmpty();
        device.paperOut(false);
        device.awaitPapers(1, SOON);
    }

    @Test
    void aLineThatBreaksHalfWayLeavesThePaperUnclear() {
        device.dropAfter(60);
        assertThat(print(Papers.lunch(), 1)).isInstanceOf(PrintOutcome.Unknown.class);
        assertThat(device.papers()).isEmpty();
        assertThat(print(Papers.lunch(), 2)).isEqualTo(new PrintOutcome.Done());
    }

    @Test
    void aPrinterThatTakesNoMoreBytesIsGivenUpInTime() throws Exception {
        device.paperEndsAfter(1);
        Document.Block[] blocks = new Document.Block[60];
        java.util.Arrays.fill(blocks, new Document.Text("再来一碗 \uD842\uDFB7家拉面 ".repeat(30), Document.Style.LARGE));
        long start = System.nanoTime();
        assertThat(print(Papers.of(blocks), 1)).isEqualTo(new PrintOutcome.Unknown("driver-escpos.line-broke"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void nobodyAtTheAddressIsTriedAgainLater() throws IOException {
        int free;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = closed.getLocalPort();
        }
        var nobody = Papers.printer("tcp://127.0.0.1:" + free);
        assertThat(driver.print(nobody, Papers.lunch(), 1)).isEqualTo(
                new PrintOutcome.Retry(PrinterStatus.UNREACHABLE, "driver-escpos.status.UNREACHABLE"));
        assertThat(driver.status(nobody)).isEqualTo(PrinterStatus.UNREACHABLE);
        assertThat(driver.print(Papers.printer("tcp://no-such-host.invalid"), Papers.lunch(), 1))
                .isInstanceOf(PrintOutcome.Retry.class);
    }

    @Test
    void aDriverThatIsTakenAwayLetsThePaperOnItsWayComeOut() throws Exception {
        device.slow(Duration.ofNanos(300_000));
        EscPosDriver leaving = new EscPosDriver(Patience.USUAL);
        var outcome = CompletableFuture.supplyAsync(
                () -> leaving.print(Papers.printer(device.address()), Papers.lunch(), 1));
        while (device.bytes().length < 20 && !outcome.isDone()) {
            Thread.onSpinWait();
        }
        leaving.stop();
        assertThat(outcome.get(5, TimeUnit.SECONDS)).isEqualTo(new PrintOutcome.Done());
        assertThat(leaving.print(Papers.printer(device.address()), Papers.lunch(), 2))
                .isEqualTo(new PrintOutcome.Retry(PrinterStatus.NO_DRIVER, "driver-escpos.stopping"));
        assertThat(device.papers()).hasSize(1);
    }

    @Test
    void whatCannotBeRenderedIsRejectedBeforeTheFirstByte() {
        Document broken = Papers.of(new Document.Text("a", Document.Style.PLAIN),
                new Document.Picture(new byte[] {1, 2, 3}));
        assertThat(print(broken, 1)).isEqualTo(new PrintOutcome.Rejected("driver-escpos.not-renderable"));
        assertThat(device.bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.0.0.9", "http://10.0.0.9", "tcp://", "tcp://10.0.0.9:0", "tcp://10.0.0.9:70000",
        "tcp://a b", "file:", "com1"})
    void anAddressThatCannotBeUnderstoodIsSaidSo(String address) {
        assertThat(driver.accepts(address)).isFalse();
        assertThat(driver.print(Papers.printer(address), Papers.lunch(), 1))
                .isEqualTo(new PrintOutcome.Rejected("driver-escpos.bad-address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp://10.0.0.9", "tcp://10.0.0.9:9100", "tcp://kitchen-printer:9101", "file:/dev/usb/lp0",
        "file:///dev/usb/lp0", " tcp://10.0.0.9 "})
    void theAddressesOfTheTradeAreUnderstood(String address) {
        assertThat(driver.accepts(address)).isTrue();
    }

    @Test
    void aDeviceFileTakesThePaperAndCannotConfirm(@TempDir Path folder) throws IOException {
        Path device = Files.createFile(folder.resolve("lp0"));
        var printer = Papers.printer("file:" + device);
        assertThat(driver.print(printer, Papers.number(3), 1)).isEqualTo(new PrintOutcome.Sent());
        assertThat(new String(Files.readAllBytes(device), Charset.forName("GB18030"))).contains("No. 3");
        assertThat(driver.status(printer)).isEqualTo(PrinterStatus.UNKNOWN);
        Files.delete(device);
        assertThat(driver.print(printer, Papers.number(3), 1)).isEqualTo(
                new PrintOutcome.Retry(PrinterStatus.UNREACHABLE, "driver-escpos.no-device"));
        assertThat(driver.status(printer)).isEqualTo(PrinterStatus.UNREACHABLE);
    }
}
