package org.trivetpos.example.dailytakings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.Layout;
import org.trivetpos.printing.Printing;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.Csv;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.store.JobRun;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;
import org.trivetpos.testkit.TestStore;

class DailyTakingsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final BusinessPeriod WEEK = new BusinessPeriod(MONDAY, MONDAY.plusDays(6));

    private final TestStore store = TestStore.h2();
    private final TakenChecks checks = new TakenChecks(store.transactions(),
            store.unit("daily_takings", TakenChecks.class));
    private final List<String> printed = new ArrayList<>();

    @BeforeEach
    void threeGuestsPay() {
        pay(1, MONDAY, "2026-11-23T04:59:00Z", "47.00", "2.66");
        pay(5, MONDAY, "2026-11-23T17:10:00Z", "20.01", "1.13");
        pay(9, MONDAY.plusDays(1), "2026-11-24T05:00:00Z", "30.00", "1.70");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void pay(int number, LocalDate day, String at, String due, String tax) {
        store.transactions().run(() -> checks.add(number, new Check(new CheckId("check-" + number),
                new OrderId("order-" + number), number, number, day, Instant.parse(at), new StaffId("staff-1"), "王芳",
                new TerminalId("till-1"), Money.parse("CNY " + due), Money.parse("CNY " + tax),
                Money.zero(CurrencyUnit.of("CNY")), List.of())));
    }

    private String table(BusinessPeriod period) {
        return Csv.table(Locale.ENGLISH, new DailyTakings(checks).table(period));
    }

    @Test
    void eachDayIsARowAndTheTotalsStandBelow() {
        assertThat(table(WEEK)).isEqualTo("""
                Business day,Checks,Average,Of it tax,Takings
                2026-11-23,2,33.51,3.79,67.01
                2026-11-24,1,30.00,1.70,30.00
                ,3,32.34,5.49,97.01
                """.replace("\n", "\r\n"));
    }

    @Test
    void aPeriodWithoutAGuestIsEmpty() {
        assertThat(table(BusinessPeriod.of(MONDAY.minusDays(1)))).hasLineCount(1);
    }

    private String file(BusinessPeriod period) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new ChecksFile(checks).write(period, file);
        return file.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theFileHasALineForEachCheckAndIsTheSameAgain() throws IOException {
        BusinessPeriod monday = BusinessPeriod.of(MONDAY);
        String first = file(monday);
        assertThat(first).isEqualTo("""
                business_day,receipt,settled_at,currency,due,tax
                2026-11-23,1,2026-11-23T04:59:00Z,CNY,47.00,2.66
                2026-11-23,5,2026-11-23T17:10:00Z,CNY,20.01,1.13
                """.replace("\n", "\r\n"));
        pay(12, MONDAY.plusDays(2), "2026-11-25T05:00:00Z", "8.00", "0.45");
        assertThat(file(monday)).isEqualTo(first);
        assertThat(new ChecksFile(checks).fileName(monday)).isEqualTo("checks-2026-11-23.csv");
    }

    private PrintTakings job() {
        Printing printing = (Printing) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {Printing.class}, (proxy, method, args) -> {
                    printed.add(args[0] + " " + args[1] + " " + Layout.of((Document) args[4], 48).rows());
                    return new JobId("job-" + printed.size());
                });
        return new PrintTakings(checks, store.transactions(), printing, new Shops() {
            @Override
            public Shop current() {
                return new Shop("shop", LocalText.same("Shop"), LocalText.same(""), CurrencyUnit.of("CNY"), true, 600,
                        Locale.CHINESE, ZoneId.of("Asia/Shanghai"));
            }

            @Override
            public Shop change(CommandContext context, Shop wanted) {
                throw new UnsupportedOperationException();
            }
        });
    }

    @Test
    void theDaysTakingsArePrintedUnderAKeyOfTheDay() {
        job().run(new JobRun(store.clock().instant(), MONDAY, false));
        assertThat(printed).singleElement().asString().startsWith("report daily-takings:2026-11-23 ")
                .contains("CNY 67.01");
    }

    @Test
    void aDayWithoutAGuestNeedsNoPaper() {
        job().run(new JobRun(store.clock().instant(), MONDAY.minusDays(1), false));
        assertThat(printed).isEmpty();
    }
}
