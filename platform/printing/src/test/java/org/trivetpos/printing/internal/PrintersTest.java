package org.trivetpos.printing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.PrintJob.State;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.testkit.TestStore;

class PrintersTest {

    private TestStore store;
    private PrintShop shop;

    @BeforeEach
    void open() {
        store = TestStore.h2();
        shop = new PrintShop(store);
    }

    @AfterEach
    void close() {
        shop.close();
        store.close();
    }

    @Test
    void aPrinterIsKeptAndJournalled() {
        Printer saved = shop.save(shop.printer("p1", "receipt", "kitchen:main"));
        assertThat(shop.printers.all()).containsExactly(saved);
        assertThat(new PrinterBook(store.transactions(), store.unit("printing", PrinterBook.class)).all())
                .containsExactly(saved);
        assertThat(shop.facts()).containsExactly("printing.PrinterSaved");
        shop.printers.remove(store.context(), saved.id());
        assertThat(shop.printers.all()).isEmpty();
        assertThat(shop.facts()).contains("printing.PrinterRemoved");
    }

    @Test
    void whatCannotWorkIsRefusedInWords() {
        Printer good = shop.printer("p1", "receipt");
        refused("printing.name-needed", new Printer(good.id(), " ", "scripted", "here", 48, Set.of(), true));
        refused("printing.bad-columns", new Printer(good.id(), "a", "scripted", "here", 8, Set.of(), true));
        refused("printing.bad-address", new Printer(good.id(), "a", "scripted", " ", 48, Set.of(), true));
        refused("printing.driver-missing", new Printer(good.id(), "a", "other", "here", 48, Set.of(), true));
        refused("printing.bad-role", new Printer(good.id(), "a", "scripted", "here", 48, Set.of("a,b"), true));
        shop.forbidden.add("printing.manage");
        refused("identity.permission-missing", good);
        assertThat(shop.printers.all()).isEmpty();
    }

    private void refused(String key, Printer wanted) {
        assertThatThrownBy(() -> shop.save(wanted)).isInstanceOf(RefusedException.class).hasMessageContaining(key);
    }

    @Test
    void aPaperWaitsForItsPrinterToBeSetUp() {
        JobId job = shop.print("kitchen:main", "A");
        shop.await(() -> "printing.no-printer".equals(shop.job(job).trouble()));
        shop.save(shop.printer("k1", "kitchen:main"));
        shop.awaitState(job, State.DONE);
        assertThat(shop.driver.papers).containsExactly("k1: A");
    }

    @Test
    void papersMoveToThePrinterThatTakesOverTheRole() {
        shop.save(shop.printer("k1", "kitchen:main"));
        shop.drivers.removeDriver(shop.driver);
        JobId job = shop.print("kitchen:main", "A");
        assertThat(shop.job(job).printer()).isEqualTo(new PrinterId("k1"));
        shop.drivers.addDriver(shop.driver);
        shop.awaitState(job, State.DONE);
        shop.driver.status = PrinterStatus.COVER_OPEN;
        shop.driver.next(new org.trivetpos.printing.spi.PrintOutcome.Retry(PrinterStatus.COVER_OPEN, "x.open"));
        JobId stuck = shop.print("kitchen:main", "B");
        shop.await(() -> "x.open".equals(shop.job(stuck).trouble()));
        shop.save(shop.printer("k2", "kitchen:main"));
        shop.save(new Printer(new PrinterId("k1"), "old", "scripted", "here", 48, Set.of("kitchen:main"), false));
        shop.awaitState(stuck, State.DONE);
        assertThat(shop.driver.papers).containsExactly("k1: A", "k2: B");
    }

    @Test
    void aTillWithItsOwnPrinterPrintsThereAndTheOthersOnTheShops() {
        shop.save(shop.printer("p1", "receipt"));
        shop.save(shop.printer("p2", "receipt:till-2"));
        shop.awaitState(shop.print("receipt:till-1", "A"), State.DONE);
        shop.awaitState(shop.print("receipt:till-2", "B"), State.DONE);
        shop.awaitState(shop.print("report", "C"), State.DONE);
        assertThat(shop.driver.papers).containsExactly("p1: A", "p2: B", "p1: C");
    }

    @Test
    void aTillsReceiptsFollowItsChoiceAndFallBackToTheShopsPrinter() {
        TerminalId till = new TerminalId("till-2");
        shop.save(shop.printer("p1", "receipt"));
        shop.save(shop.printer("p2", "kitchen:main"));
        shop.save(shop.printer("p3", "receipt:till-2"));
        shop.printers.receiptsOf(store.context(), till, "吧台", new PrinterId("p2"));
        shop.awaitState(shop.print("receipt:till-2", "A"), State.DONE);
        assertThat(shop.printers.all()).filteredOn(one -> one.roles().contains("receipt:till-2"))
                .extracting(one -> one.id().value()).as("one printer alone").containsExactly("p2");
        assertThat(store.journal().about("till-2")).extracting(SealedFact::json).containsExactly(
                "{\"terminal\":\"till-2\",\"name\":\"吧台\",\"printer\":\"p2\",\"printerName\":\"打印机 p2\"}");

        shop.printers.remove(store.context(), new PrinterId("p2"));
        assertThat(shop.printers.serving("receipt:till-2")).map(Printer::id).contains(new PrinterId("p1"));
        shop.awaitState(shop.print("receipt:till-2", "B"), State.DONE);
        shop.printers.receiptsOf(store.context(), till, "吧台", new PrinterId("p3"));
        shop.printers.receiptsOf(store.context(), till, "吧台", null);
        shop.awaitState(shop.print("receipt:till-2", "C"), State.DONE);
        assertThat(shop.driver.papers).containsExactly("p2: A", "p1: B", "p1: C");
        assertThatThrownBy(() -> shop.printers.receiptsOf(store.context(), till, "吧台", new PrinterId("p2")))
                .isInstanceOf(RefusedException.class).hasMessageContaining("printing.no-printer");
    }

    @Test
    void aPrinterWithPapersInItsQueueIsNotRemoved() {
        shop.save(shop.printer("p1", "receipt"));
        shop.drivers.removeDriver(shop.driver);
        JobId job = shop.print("receipt", "A");
        assertThatThrownBy(() -> shop.printers.remove(store.context(), new PrinterId("p1")))
                .isInstanceOf(RefusedException.class).hasMessageContaining("printing.queue-not-empty");
        shop.printing.dismiss(store.context(), job);
        shop.printers.remove(store.context(), new PrinterId("p1"));
        assertThat(shop.printers.all()).isEmpty();
    }

    @Test
    void aPrinterWhoseDriverIsAwayCanStillBeSwitchedOff() {
        Printer printer = shop.save(shop.printer("p1", "receipt"));
        shop.drivers.removeDriver(shop.driver);
        shop.save(new Printer(printer.id(), "renamed", "scripted", "here", 48, Set.of(), false));
        assertThat(shop.printers.all()).extracting(Printer::name).containsExactly("renamed");
        refused("printing.driver-missing", shop.printer("p2", "receipt"));
    }

    @Test
    void theStateOfAnIdlePrinterIsLookedAtEveryTenSeconds() {
        shop.driver.status = PrinterStatus.PAPER_LOW;
        shop.save(shop.printer("p1", "receipt"));
        shop.await(() -> shop.printers.status(new PrinterId("p1")) == PrinterStatus.PAPER_LOW);
        shop.driver.status = PrinterStatus.UNREACHABLE;
        shop.pass(Duration.ofSeconds(10));
        shop.await(() -> shop.printers.status(new PrinterId("p1")) == PrinterStatus.UNREACHABLE);
    }

    @Test
    void theTestPageGoesToThatPrinterAndNoOther() {
        shop.save(shop.printer("p1", "receipt"));
        shop.save(shop.printer("p2"));
        JobId page = shop.printers.test(store.context(), new PrinterId("p2"));
        shop.awaitState(page, State.DONE);
        assertThat(shop.driver.papers).singleElement().asString().startsWith("p2:").contains("打印测试");
    }
}
