package org.trivetpos.printing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.PaperPrinted;
import org.trivetpos.printing.PrintJob.State;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.spi.PrintOutcome;
import org.trivetpos.testkit.TestStore;

class JobsTest {

    private TestStore store;
    private PrintShop shop;

    @BeforeEach
    void open() {
        store = TestStore.h2();
        shop = new PrintShop(store);
        shop.save(shop.printer("p1", "receipt"));
    }

    @AfterEach
    void close() {
        shop.close();
        store.close();
    }

    @Test
    void aPaperGoesOutWhenItsSaleIsCommittedAndNotBefore() {
        JobId job = store.transactions().call(() -> {
            JobId queued = shop.printing.print("receipt", "receipt:1", "小票 1", "order-1", PrintShop.paper("A"));
            store.journal().append(null, "order-1", new PaperPrinted(queued, "any fact",
                    shop.book.all().getFirst().id(), true, 0));
            assertThat(shop.driver.papers).isEmpty();
            return queued;
        });
        shop.awaitState(job, State.DONE);
        assertThat(shop.driver.papers).containsExactly("p1: A");
        assertThat(shop.job(job).ended()).isEqualTo(store.clock().instant());
        assertThat(shop.job(job).attempts()).isEqualTo(1);
    }

    @Test
    void noPaperForASaleThatIsRolledBack() {
        assertThatThrownBy(() -> store.transactions().run(() -> {
            shop.printing.print("receipt", "receipt:1", "小票 1", "order-1", PrintShop.paper("A"));
            throw new IllegalStateException("declined");
        })).hasMessage("declined");
        shop.awaitState(shop.print("receipt", "B"), State.DONE);
        assertThat(shop.driver.papers).containsExactly("p1: B");
        assertThat(shop.printing.byKey("receipt:1")).isEmpty();
    }

    @Test
    void theSameKeyIsQueuedOnce() {
        JobId first = store.transactions().call(
                () -> shop.printing.print("receipt", "k", "t", "s", PrintShop.paper("A")));
        JobId again = store.transactions().call(
                () -> shop.printing.print("receipt", "k", "t", "s", PrintShop.paper("B")));
        assertThat(again).isEqualTo(first);
        shop.awaitState(first, State.DONE);
        assertThat(shop.driver.papers).containsExactly("p1: A");
    }

    @Test
    void aJobIsDurablyMarkedAsBeingSentBeforeTheFirstByte() {
        AtomicReference<String> seen = new AtomicReference<>();
        shop.driver.script.add(document -> {
            seen.set(stateBehindTheBack());
            return new PrintOutcome.Done();
        });
        shop.awaitState(shop.print("receipt", "A"), State.DONE);
        assertThat(seen).hasValue("SENDING");
    }

    private String stateBehindTheBack() {
        try (Connection other = store.rawDataSource().getConnection();
                ResultSet row = other.createStatement().executeQuery("select state from printing.print_job")) {
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void whatTheDeviceConfirmedAndWhatItDidNotAreToldApart() {
        shop.driver.next(new PrintOutcome.Done()).next(new PrintOutcome.Sent());
        JobId done = shop.print("receipt", "A");
        JobId sent = shop.print("receipt", "B");
        shop.awaitState(sent, State.SENT);
        assertThat(shop.job(done).state()).isEqualTo(State.DONE);
        store.sealAll();
        assertThat(store.journal().about("order-1").stream().map(
                fact -> store.journal().decode(fact, PaperPrinted.class).confirmed())).containsExactly(true, false);
        assertThat(shop.printing.alarms()).isEmpty();
    }

    @Test
    void aRejectedPaperIsRaisedAndTheNextOneGoesOn() {
        shop.driver.next(new PrintOutcome.Rejected("driver.cannot"));
        JobId rejected = shop.print("receipt", "A");
        JobId next = shop.print("receipt", "B");
        shop.awaitState(next, State.DONE);
        assertThat(shop.job(rejected).state()).isEqualTo(State.REJECTED);
        assertThat(shop.job(rejected).trouble()).isEqualTo("driver.cannot");
        assertThat(shop.printing.alarms()).extracting(job -> job.id()).containsExactly(rejected);
        assertThat(shop.facts()).contains("printing.PrintFailed");
        shop.printing.retry(store.context(), rejected);
        shop.awaitState(rejected, State.DONE);
        assertThat(shop.driver.papers).containsExactly("p1: B", "p1: A");
    }

    @Test
    void anUnclearPaperWaitsForAPersonAndIsMarkedWhenItIsTriedAgain() {
        shop.driver.next(new PrintOutcome.Unknown("driver.broke"));
        JobId job = shop.print("receipt", "A");
        shop.awaitState(job, State.UNCLEAR);
        shop.pass(Duration.ofHours(1));
        assertThat(shop.driver.papers).isEmpty();
        assertThat(shop.printing.alarms()).hasSize(1);
        shop.printing.retry(store.context(), job);
        shop.awaitState(job, State.DONE);
        assertThat(shop.driver.papers).singleElement().asString().contains("可能重复", "POSSIBLE COPY", "A");
        assertThat(shop.driver.documents.getFirst().blocks()).doesNotContain(new Document.DrawerPulse());
        assertThat(shop.job(job).reprint()).isEqualTo(1);
        assertThat(shop.facts()).contains("printing.ReprintOrdered");
        assertThat(shop.printing.alarms()).isEmpty();
    }

    @Test
    void anAlarmThatIsDismissedIsOverAndWrittenDown() {
        shop.driver.next(new PrintOutcome.Unknown("driver.broke"));
        JobId job = shop.print("receipt", "A");
        shop.awaitState(job, State.UNCLEAR);
        shop.printing.dismiss(store.context(), job);
        assertThat(shop.job(job).state()).isEqualTo(State.DISMISSED);
        assertThat(shop.printing.alarms()).isEmpty();
        assertThat(shop.facts()).contains("printing.PrintJobDismissed");
        assertThatThrownBy(() -> shop.printing.dismiss(store.context(), job)).isInstanceOf(RefusedException.class)
                .hasMessageContaining("printing.not-waiting");
    }

    @Test
    void aPrinterThatIsNotReadyIsAskedAgainLessAndLessOften() {
        shop.driver.status = PrinterStatus.PAPER_OUT;
        shop.driver.next(new PrintOutcome.Retry(PrinterStatus.PAPER_OUT, "driver.paper-out"));
        JobId job = shop.print("receipt", "A");
        JobId behind = shop.print("receipt", "B");
        shop.await(() -> shop.printers.status(shop.printer("p1").id()) == PrinterStatus.PAPER_OUT);
        for (int seconds : new int[] {1, 2, 5, 10, 30, 30}) {
            Duration next = Duration.ofSeconds(seconds);
            awaitTimer(next);
            shop.pass(next);
        }
        assertThat(shop.job(job).state()).isEqualTo(State.WAITING);
        assertThat(shop.job(job).trouble()).isEqualTo("driver.paper-out");
        assertThat(shop.job(job).attempts()).isEqualTo(1);
        awaitTimer(Duration.ofSeconds(30));
        shop.driver.status = PrinterStatus.ONLINE;
        shop.pass(Duration.ofSeconds(30));
        shop.awaitState(behind, State.DONE);
        assertThat(shop.driver.papers).containsExactly("p1: A", "p1: B");
    }

    private void awaitTimer(Duration delay) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!shop.time.delays().contains(delay)) {
            assertThat(System.nanoTime()).as("a timer of " + delay).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    @Test
    void papersOfOneTillDoNotOvertakeEachOther() {
        List<JobId> jobs = IntStream.range(0, 60).mapToObj(i -> shop.print("receipt", "n" + i)).toList();
        shop.awaitState(jobs.getLast(), State.DONE);
        assertThat(shop.driver.papers).isEqualTo(IntStream.range(0, 60).mapToObj(i -> "p1: n" + i).toList());
    }

    @Test
    void aPersonWhoFilledThePaperNeedNotWait() {
        shop.driver.next(new PrintOutcome.Retry(PrinterStatus.PAPER_OUT, "driver.paper-out"));
        JobId job = shop.print("receipt", "A");
        shop.await(() -> "driver.paper-out".equals(shop.job(job).trouble()));
        shop.printing.retry(store.context(), job);
        shop.awaitState(job, State.DONE);
        assertThat(shop.job(job).reprint()).as("no byte was sent, so it is no copy").isZero();
        assertThat(shop.driver.documents.getFirst().blocks()).contains(new Document.DrawerPulse());
    }

    @Test
    void whoSaysThatItIsWorthATryWhileThePrinterRefusesIsHeard() {
        shop.driver.script.add(document -> {
            shop.drivers.addDriver(shop.driver);
            return new PrintOutcome.Retry(PrinterStatus.PAPER_OUT, "driver.paper-out");
        });
        JobId job = shop.print("receipt", "A");
        shop.awaitState(job, State.DONE);
        assertThat(shop.job(job).attempts()).isEqualTo(2);
    }

    @Test
    void whatAPrinterSaidOfItselfStaysWhenPrintersAreSetUpAnew() {
        shop.driver.status = PrinterStatus.PAPER_OUT;
        shop.driver.next(new PrintOutcome.Retry(PrinterStatus.PAPER_OUT, "driver.paper-out"));
        JobId job = shop.print("receipt", "A");
        shop.await(() -> "driver.paper-out".equals(shop.job(job).trouble()));
        shop.save(shop.printer("p2", "kitchen:main"));
        JobId slip = shop.print("kitchen:main", "B");
        shop.awaitState(slip, State.DONE);
        assertThat(shop.job(job).trouble()).isEqualTo("driver.paper-out");
    }

    @Test
    void aPaperThatWaitsForAMinuteIsRaisedOnce() {
        JobId job = shop.print("kitchen:main", "A");
        shop.await(() -> "printing.no-printer".equals(shop.job(job).trouble()));
        assertThat(shop.printing.alarms()).isEmpty();
        shop.pass(Duration.ofSeconds(50));
        shop.pass(Duration.ofSeconds(10));
        shop.await(() -> shop.facts().contains("printing.PrintFailed"));
        shop.pass(Duration.ofSeconds(60));
        assertThat(shop.printing.alarms()).extracting(alarm -> alarm.id()).containsExactly(job);
        assertThat(shop.job(job).trouble()).isEqualTo("printing.no-printer");
        assertThat(shop.facts()).containsOnlyOnce("printing.PrintFailed");
    }

    @Test
    void aDriverThatFailsLeavesThePaperUnclearAndTheQueueAlive() {
        shop.driver.script.add(document -> {
            throw new IllegalStateException("driver bug");
        });
        JobId unclear = shop.print("receipt", "A");
        JobId next = shop.print("receipt", "B");
        shop.awaitState(next, State.DONE);
        assertThat(shop.job(unclear).state()).isEqualTo(State.UNCLEAR);
    }

    @Test
    void jobsQueueWhileTheDriverIsAwayAndComeOutOnceEachWhenItReturns() {
        shop.drivers.removeDriver(shop.driver);
        assertThat(shop.printers.status(shop.printer("p1").id())).isEqualTo(PrinterStatus.NO_DRIVER);
        List<JobId> jobs = IntStream.range(0, 20).mapToObj(i -> shop.print("receipt", "n" + i)).toList();
        shop.await(() -> "printing.no-driver".equals(shop.job(jobs.getFirst()).trouble()));
        shop.drivers.addDriver(shop.driver);
        shop.drivers.removeDriver(shop.driver);
        shop.drivers.addDriver(shop.driver);
        shop.awaitState(jobs.getLast(), State.DONE);
        assertThat(shop.driver.papers).hasSize(20).doesNotHaveDuplicates().isEqualTo(
                IntStream.range(0, 20).mapToObj(i -> "p1: n" + i).toList());
        assertThat(shop.driver.serials).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void stoppingLetsThePaperOnItsWayComeOut() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        shop.driver.script.add(document -> {
            begun.countDown();
            awaitLatch(goOn);
            return new PrintOutcome.Done();
        });
        JobId job = shop.print("receipt", "A");
        awaitLatch(begun);
        Thread stopping = Thread.ofPlatform().start(shop::close);
        goOn.countDown();
        stopping.join();
        assertThat(shop.job(job).state()).isEqualTo(State.DONE);
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
