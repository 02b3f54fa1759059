package org.trivetpos.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Permissions;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.Printing;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.Cell;
import org.trivetpos.reporting.ExportedFile;
import org.trivetpos.reporting.ReportTable;
import org.trivetpos.reporting.ReportTable.Column;
import org.trivetpos.reporting.ReportTable.Kind;
import org.trivetpos.reporting.Reports;
import org.trivetpos.reporting.spi.Report;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;
import org.trivetpos.testkit.Offered;
import org.trivetpos.testkit.TestStore;

class OfferedReportsTest {

    private static final BusinessPeriod DAY = BusinessPeriod.of(LocalDate.of(2026, 11, 23));
    private static final ReportTable TABLE = ReportTable.of(List.of(new Column(LocalText.same("n"), Kind.COUNT)),
            List.of(List.of(Cell.of(3))));

    private final TestStore store = TestStore.h2();
    private final GateHouse guard = new GateHouse(store.clock());
    private final Set<Permission> allowed = new HashSet<>(Set.of(Reports.VIEW, Reports.EXPORT));
    private final List<String> printed = new ArrayList<>();
    private final OfferedReports room = new OfferedReports(guard, new Allowed(), printing(), store.commands(),
            store.journal(), new ReportPaper(store.texts(new ReportTexts()), shops()), Duration.ofMillis(300));

    private final class Allowed implements Permissions {
        @Override
        public boolean allows(StaffId person, Permission permission) {
            return allowed.contains(permission);
        }

        @Override
        public void require(CommandContext context, Permission permission) {
            if (!allowed.contains(permission)) {
                throw Refusal.of("identity.permission-missing", permission.name(), permission.key()).asException();
            }
        }

        @Override
        public List<Permission> declared() {
            return List.of();
        }
    }

    private Printing printing() {
        return (Printing) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Printing.class},
                (proxy, method, args) -> {
                    printed.add(args[0] + " " + args[2]);
                    return new JobId("job-" + printed.size());
                });
    }

    private static Shops shops() {
        Shop shop = new Shop("s", LocalText.same("小店"), LocalText.same(""), CurrencyUnit.of("CNY"), true, 600,
                Locale.CHINESE, ZoneId.of("Asia/Shanghai"));
        return (Shops) Proxy.newProxyInstance(Shops.class.getClassLoader(), new Class<?>[] {Shops.class},
                (proxy, method, args) -> shop);
    }

    @AfterEach
    void close() {
        room.close();
        guard.close();
        store.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertRefused(String code, Runnable asking) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(asking::run)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private List<String> ids() {
        return room.reports().stream().map(Reports.Offer::id).toList();
    }

    private List<String> leftFiles() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("trivet-export-"))
                    .sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void reportsComeAndGoInTheirOrderAndScreensAreTold() throws Exception {
        List<List<String>> told = new ArrayList<>();
        AutoCloseable following = room.onChange(() -> told.add(ids()));
        Offered<Report> first = Offered.of(new Fixed("zebra", 10, period -> TABLE));
        room.addReport(Offered.of(new Fixed("apple", 100, period -> TABLE)));
        room.addReport(first);
        room.removeReport(first);
        following.close();
        room.addReport(first);
        assertThat(told).containsExactly(List.of("apple"), List.of("zebra", "apple"), List.of("apple"));
    }

    @Test
    void aReportAnswersForThePeriod() {
        room.addReport(Offered.of(new Fixed("days", 10, period -> ReportTable.of(TABLE.columns(),
                List.of(List.of(Cell.of(period.days())))))));
        BusinessPeriod week = new BusinessPeriod(DAY.first(), DAY.first().plusDays(6));
        assertThat(room.table(store.context(), "days", week).rows()).containsExactly(List.of(Cell.of(7)));
    }

    @Test
    void whoMayNotSeesNoFigureAndTakesNoneAlong() {
        room.addReport(Offered.of(new Fixed("days", 10, period -> TABLE)));
        room.addExport(Offered.of(new Written("sales", "sales.csv", file -> file.write(1))));
        allowed.clear();
        assertRefused("identity.permission-missing", () -> room.table(store.context(), "days", DAY));
        assertRefused("identity.permission-missing", () -> room.print(store.context(), "days", DAY, TABLE));
        assertRefused("identity.permission-missing", () -> room.export(store.context(), "sales", DAY));
        assertThat(printed).isEmpty();
    }

    @Test
    void aReportThatThrowsIsNamedAndTheOthersGoOn() {
        room.addReport(Offered.of(new Fixed("bad", 10, period -> {
            throw new IllegalStateException("broken on purpose");
        })));
        room.addReport(Offered.of(new Fixed("good", 20, period -> TABLE)));
        assertRefused("reporting.failed", () -> room.table(store.context(), "bad", DAY));
        assertThat(room.table(store.context(), "good", DAY)).isEqualTo(TABLE);
        assertThat(guard.troubles()).extracting(Trouble::what).containsExactly("table");
    }

    @Test
    void aReportThatRefusesInItsOwnWordsIsNotBlamed() {
        room.addReport(Offered.of(new Fixed("strict", 10, period -> {
            throw Refusal.of("acme.too-long").asException();
        })));
        assertRefused("acme.too-long", () -> room.table(store.context(), "strict", DAY));
        assertThat(guard.troubles()).isEmpty();
    }

    @Test
    void aReportThatStallsHoldsNobodyUp() {
        CountDownLatch release = new CountDownLatch(1);
        room.addReport(Offered.of(new Fixed("slow", 10, period -> {
            await(release);
            return TABLE;
        })));
        room.addReport(Offered.of(new Fixed("good", 20, period -> TABLE)));
        assertRefused("reporting.late", () -> room.table(store.context(), "slow", DAY));
        assertRefused("reporting.failed", () -> room.table(store.context(), "slow", DAY));
        for (int i = 0; i < 10; i++) {
            assertThat(room.table(store.context(), "good", DAY)).isEqualTo(TABLE);
        }
        release.countDown();
    }

    @Test
    void aReportWhoseConstructorStallsIsLeftOutUntilItComes() {
        CountDownLatch release = new CountDownLatch(1);
        room.addReport(Offered.by(() -> {
            await(release);
            return new Fixed("late", 10, period -> TABLE);
        }));
        room.addReport(Offered.of(new Fixed("good", 20, period -> TABLE)));
        assertThat(ids()).containsExactly("good");
        assertThat(guard.troubles()).extracting(Trouble::gate).containsExactly("Report");
        release.countDown();
    }

    @Test
    void oneThatSaysNonsenseWhenItComesIsLeftOut() {
        room.addReport(Offered.of(new Fixed("No Good", 10, period -> TABLE)));
        room.addReport(Offered.of(new Fixed("good", 20, period -> TABLE)));
        assertThat(ids()).containsExactly("good");
        assertRefused("reporting.gone", () -> room.table(store.context(), "No Good", DAY));
        assertThat(guard.troubles()).singleElement().satisfies(one -> assertThat(one.outside()).isTrue());
    }

    @Test
    void aTableIsPrintedOnceForEachIntention() {
        room.addReport(Offered.of(new Fixed("days", 10, period -> TABLE)));
        CommandContext context = store.context();
        JobId job = room.print(context, "days", DAY, TABLE);
        assertThat(room.print(context, "days", DAY, TABLE)).isEqualTo(job);
        room.print(store.context(), "days", DAY, TABLE);
        assertThat(printed).containsExactly("report days / days 2026-11-23", "report days / days 2026-11-23");
    }

    @Test
    void anExportIsAFileAndAFactAndTheSameAgain() throws IOException {
        room.addExport(Offered.of(new Written("sales", "sales-2026-11-23.csv",
                file -> file.write("一,1\r\n".getBytes(StandardCharsets.UTF_8)))));
        ExportedFile one = room.export(store.context(), "sales", DAY);
        ExportedFile again = room.export(store.context(), "sales", DAY);
        assertThat(one.name()).isEqualTo("sales-2026-11-23.csv");
        assertThat(one.bytes()).isEqualTo(7);
        assertThat(Files.readString(one.file())).isEqualTo("一,1\r\n");
        assertThat(one.sha256()).isEqualTo(again.sha256()).matches("[0-9a-f]{64}");
        store.sealAll();
        assertThat(store.journal().about("sales")).hasSize(2).allSatisfy(fact -> {
            assertThat(fact.type()).isEqualTo("reporting.ExportMade");
            assertThat(fact.actor()).isEqualTo("staff-1");
            assertThat(fact.json()).contains("\"first\":\"2026-11-23\"", "\"bytes\":7", one.sha256());
        });
        Files.delete(one.file());
        Files.delete(again.file());
    }

    @Test
    void anExportThatFailsLeavesNoFileAndNoFact() {
        List<String> before = leftFiles();
        room.addExport(Offered.of(new Written("broken", "broken.csv", file -> {
            file.write(1);
            throw new IOException("broken on purpose");
        })));
        room.addExport(Offered.of(new Written("climber", "../../etc/passwd", file -> file.write(1))));
        assertRefused("reporting.failed", () -> room.export(store.context(), "broken", DAY));
        assertRefused("reporting.failed", () -> room.export(store.context(), "climber", DAY));
        assertRefused("reporting.gone", () -> room.export(store.context(), "nobody", DAY));
        assertThat(leftFiles()).isEqualTo(before);
        store.sealAll();
        assertThat(store.journal().read(0, 10)).isEmpty();
    }
}
