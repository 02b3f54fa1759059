package org.trivetpos.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trivetpos.persistence.StoreHealth.State;
import org.trivetpos.persistence.internal.TeaShop.On;

/**
 * A store that is given up is empty afterwards but for its note, once. Killed in the middle of it the store is the old
 * one or the new one. Long form: {@code -Dtrivet.kills=20}.
 */
class BeginAnewTest {

    private static final String NOTE = "清空 {\"copy\":\"trivet-kept-20261126-160000.backup\"}";
    private static final String TEAS = "select name from tea.tea";
    private static final int SOON_MILLIS = 400;

    private final Random random = new Random();

    @TempDir
    private Path folder;

    private static Path order(TeaShop shop) {
        return shop.shop().data().resolve("store").resolve(BeginAnew.NAME);
    }

    private static void awaitNote(TeaShop shop, String note) throws Exception {
        long deadline = System.nanoTime() + FrameworkShop.SOON.toNanos();
        while (true) {
            try {
                if (shop.shop().backups().begunWith().equals(Optional.of(note)) && Files.notExists(order(shop))) {
                    return;
                }
            } catch (RuntimeException closedNow) {
                assertThat(closedNow).hasMessageContaining("persistence.");
            }
            assertThat(System.nanoTime()).as("nanoseconds").isLessThan(deadline);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunningShopIsEmptyAfterwardsAndGoesOn(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.oldRows();
            shop.schemas().save("tea");
            shop.started(shop.tea());
            assertThat(shop.query(TEAS)).hasSize(3);

            shop.shop().backups().beginAnew(NOTE);
            awaitNote(shop, NOTE);

            shop.awaitOffered();
            assertThat(shop.query(TEAS)).isEmpty();
            assertThat(shop.schemas().saved()).isEmpty();
            assertThat(shop.shop().store().check()).isNull();
            shop.execute("insert into tea.tea (name, price) values ('new', 7)");
            shop.shop().reopen();
            shop.awaitOffered();
            assertThat(shop.query(TEAS)).hasSize(1);
            assertThat(shop.shop().backups().begunWith()).contains(NOTE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasOrderedBeforeACrashIsDoneAtTheNextStartAndOnlyOnce(On on) throws Exception {
        try (TeaShop shop = new TeaShop(folder, on)) {
            shop.oldRows();
            shop.started(shop.tea());
            shop.shop().store().close();
            Files.writeString(order(shop), NOTE);
            Files.writeString(order(shop).resolveSibling("beginning.mv.db"), "the process was killed while it wrote");
            shop.shop().reopen();
            awaitNote(shop, NOTE);
            shop.awaitOffered();
            assertThat(shop.query(TEAS)).isEmpty();

            shop.execute("insert into tea.tea (name, price) values ('sold for real', 7)");
            shop.shop().store().close();
            // killed between the replacement and the end of the order
            Files.writeString(order(shop), NOTE);
            shop.shop().reopen();
            awaitNote(shop, NOTE);
            shop.awaitOffered();
            assertThat(shop.query(TEAS)).hasSize(1);
        }
    }

    @Test
    void aStoreThatSomebodyStillHasOpenIsNotReplacedUnderHim() throws Exception {
        try (TeaShop shop = new TeaShop(folder, On.H2)) {
            shop.oldRows();
            shop.started(shop.tea());
            try (var check = shop.shop().store().opened().database().ownConnection()) {
                assertThat(check.isClosed()).isFalse();
                shop.shop().backups().beginAnew(NOTE);
                shop.shop().awaitReport(report -> report.state() == State.UNREACHABLE);
                assertThat(order(shop)).exists();
            }
            awaitNote(shop, NOTE);
            shop.awaitOffered();
            assertThat(shop.query(TEAS)).isEmpty();
        }
    }

    @Test
    void aProcessThatIsKilledMeanwhileLeavesTheOldShopOrTheNewOne() throws Exception {
        int old = 0;
        List<String> before;
        try (TeaShop shop = new TeaShop(folder, On.H2)) {
            shop.oldRows();
            before = shop.query(TEAS);
        }
        for (int kill = 0; kill < Integer.getInteger("trivet.kills", 2); kill++) {
            String note = NOTE + kill;
            beginAnewUntilKilled(note);
            try (TeaShop shop = new TeaShop(folder, On.H2)) {
                shop.started(shop.tea());
                boolean wiped = shop.shop().backups().begunWith().equals(Optional.of(note));
                old += wiped ? 0 : 1;
                assertThat(shop.query(TEAS)).isEqualTo(wiped ? List.of() : before);
                assertThat(shop.shop().store().check()).isNull();
                assertThat(order(shop)).doesNotExist();
                shop.execute("delete from tea.tea");
                shop.execute("insert into tea.tea (name, price) values ('round " + kill + "', 7)");
                before = shop.query(TEAS);
            }
        }
        System.out.println("killed; the old shop was found " + old + " times");
    }

    private void beginAnewUntilKilled(String note) throws Exception {
        Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-Xmx300m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                BeginningProcess.class.getName(), folder.toString(), note)
                .redirectError(folder.resolve("beginning.log").toFile()).start();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("READY");
            CompletableFuture.runAsync(process::destroyForcibly, CompletableFuture.delayedExecutor(
                    random.nextInt(SOON_MILLIS), TimeUnit.MILLISECONDS)).join();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
