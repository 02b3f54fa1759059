package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.CheckSettled;

class SalesExportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final Money NONE = Money.zero(CurrencyUnit.of("CNY"));

    @TempDir
    private Path folder;

    private static CheckSettled settled() {
        StaffId staff = new StaffId("staff-1");
        Order order = new Order(new OrderId("order-1"), 5, 1, new ModeId("counter"), Order.Serving.DINE_IN,
                Order.Status.CLOSED, null, null, staff, NOON, TODAY, "", List.of(),
                new PricedBasket(List.of(), NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE));
        return new CheckSettled(new Check(new CheckId("check-1"), order.id(), 5, 3, TODAY, NOON, staff, "王芳",
                new TerminalId("till-1"), Money.parse("CNY 47.00"), Money.parse("CNY 2.66"), NONE, List.of()), order);
    }

    @Test
    void aSettledCheckIsALineInTheFileOfItsDay() throws IOException {
        Journal journal = (Journal) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Journal.class},
                (proxy, method, args) -> settled());
        new SalesExport(folder, journal).read(new SealedFact(42, "settlement.CheckSettled", 1, "order-1", NOON, null,
                null, null, "{}", ""));
        assertThat(Files.readString(folder.resolve("2026-11-23.csv")))
                .isEqualTo("42,3,5,2026-11-23T04:00:00Z,CNY,47.00,2.66\n");
    }
}
