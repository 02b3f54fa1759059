package org.trivetpos.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.PrintJob.State;
import org.trivetpos.testkit.TestStore;
import org.trivetpos.testkit.printer.PrintedPaper;
import org.trivetpos.testkit.printer.PrinterEmulator;

/** From a sale to the last byte: journal, spooler, driver and device together, on a database in a file. */
class SpoolerToPrinterTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private static List<String> numbers(PrinterEmulator device) {
        return device.papers().stream().map(PrintedPaper::text)
                .map(text -> text.lines().findFirst().orElse("")).toList();
    }

    @Test
    void jobsQueueWhileTheDriverIsSwappedAndComeOutOnceEachInOrder() {
        try (PrinterEmulator device = PrinterEmulator.start(); TestStore store = TestStore.h2File(folder);
                SpooledShop shop = new SpooledShop(store, device.address())) {
            EscPosDriver driver = new EscPosDriver(Patience.USUAL);
            shop.drivers.addDriver(driver);
            List<JobId> jobs = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                if (i == 8 || i == 16 || i == 24) {
                    shop.drivers.removeDriver(driver);
                    driver.stop();
                }
                jobs.add(shop.sell(i, Papers.number(i)));
                if (i == 12 || i == 20 || i == 29) {
                    driver = new EscPosDriver(Patience.USUAL);
                    shop.drivers.addDriver(driver);
                }
            }
            shop.awaitState(jobs.getLast(), State.DONE);
            assertThat(numbers(device)).isEqualTo(IntStream.range(0, 30).mapToObj(i -> "No. " + i).toList());
            assertThat(jobs).allSatisfy(job -> assertThat(shop.printing.find(job).orElseThrow().reprint()).isZero());
            driver.stop();
        }
    }

    @Test
    void aPrinterWithoutPaperGetsEverythingOnceItIsRefilled() {
        try (PrinterEmulator device = PrinterEmulator.start(); TestStore store = TestStore.h2File(folder);
                SpooledShop shop = new SpooledShop(store, device.address())) {
            EscPosDriver driver = new EscPosDriver(Patience.USUAL);
            shop.drivers.addDriver(driver);
            device.paperOut(true);
            JobId first = shop.sell(1, Papers.number(1));
            JobId second = shop.sell(2, Papers.number(2));
            shop.await(() -> "driver-escpos.status.PAPER_OUT".equals(
                    shop.printing.find(first).orElseThrow().trouble()));
            device.paperOut(false);
            shop.awaitState(second, State.DONE);
            device.awaitPapers(2, SOON);
            assertThat(numbers(device)).containsExactly("No. 1", "No. 2");
            driver.stop();
        }
    }

    @Test
    void aLineThatBreaksIsAskedAboutAndTheCopyIsMarked() {
        try (PrinterEmulator device = PrinterEmulator.start(); TestStore store = TestStore.h2File(folder);
                SpooledShop shop = new SpooledShop(store, device.address())) {
            EscPosDriver driver = new EscPosDriver(Patience.USUAL);
            shop.drivers.addDriver(driver);
            device.dropAfter(30);
            JobId broken = shop.sell(1, Papers.number(1));
            JobId next = shop.sell(2, Papers.number(2));
            shop.awaitState(next, State.DONE);
            assertThat(shop.printing.alarms()).extracting(job -> job.id()).containsExactly(broken);
            shop.printing.retry(store.context(), broken);
            shop.awaitState(broken, State.DONE);
            assertThat(device.papers()).hasSize(2);
            assertThat(device.paperText(1)).contains("可能重复", "POSSIBLE COPY", "No. 1");
            driver.stop();
        }
    }

    /** The bench holds it to 50 ms on an idle machine; here other work may run beside it. */
    @Test
    void theLastByteIsAtThePrinterSoonAfterTheAcknowledgement() {
        try (PrinterEmulator device = PrinterEmulator.start(); TestStore store = TestStore.h2File(folder);
                SpooledShop shop = new SpooledShop(store, device.address())) {
            EscPosDriver driver = new EscPosDriver(Patience.USUAL);
            shop.drivers.addDriver(driver);
            int warm = 40;
            long[] nanos = new long[100];
            for (int i = 0; i < warm + nanos.length; i++) {
                JobId job = shop.sell(i, Papers.lunch());
                long acknowledged = System.nanoTime();
                shop.awaitState(job, State.DONE);
                if (i >= warm) {
                    nanos[i - warm] = device.lastByteNanos() - acknowledged;
                }
            }
            Arrays.sort(nanos);
            Duration p95 = Duration.ofNanos(nanos[nanos.length * 95 / 100]);
            System.out.println("acknowledgement to last byte: median " + Duration.ofNanos(nanos[nanos.length / 2])
                    + ", p95 " + p95);
            assertThat(p95).isLessThan(Duration.ofMillis(250));
            driver.stop();
        }
    }
}
