package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.CheckSettled;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;

class TakingsByHourTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Money NONE = Money.zero(CurrencyUnit.of("CNY"));

    private final List<String> added = new ArrayList<>();
    private final Hours hours = new Hours() {
        @Override
        public void add(LocalDate day, int hour, Money due) {
            added.add(day + " " + hour + " " + due);
        }

        @Override
        public List<Hour> of(BusinessPeriod period) {
            return List.of();
        }
    };
    private final Shops shops = new Shops() {
        @Override
        public Shop current() {
            return new Shop("shop", LocalText.same("小店"), LocalText.same(""), CurrencyUnit.of("CNY"), true, 600,
                    Locale.CHINESE, ZoneId.of("Asia/Shanghai"));
        }

        @Override
        public Shop change(CommandContext context, Shop wanted) {
            throw new UnsupportedOperationException();
        }
    };

    private static CheckSettled settled(String at, String due) {
        Instant when = Instant.parse(at);
        StaffId staff = new StaffId("staff-1");
        Order order = new Order(new OrderId("order-1"), 1, 1, new ModeId("counter"), Order.Serving.DINE_IN,
                Order.Status.CLOSED, null, null, staff, when, TODAY, "", List.of(),
                new PricedBasket(List.of(), NONE, NONE, NONE, NONE, NONE, NONE, NONE, NONE));
        return new CheckSettled(new Check(new CheckId("check-1"), order.id(), 1, 1, TODAY, when, staff, "王芳",
                new TerminalId("till-1"), Money.parse("CNY " + due), NONE, NONE, List.of()), order);
    }

    private void read(CheckSettled fact) {
        Journal journal = (Journal) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Journal.class},
                (proxy, method, args) -> fact);
        new TakingsByHour(journal, hours, shops).read(new SealedFact(1, "settlement.CheckSettled", 1, "order-1",
                fact.check().at(), null, null, null, "{}", ""));
    }

    @Test
    void aCheckCountsInTheHourOfTheShopsClock() {
        read(settled("2026-11-23T04:59:00Z", "47.00"));
        assertThat(added).containsExactly("2026-11-23 12 CNY 47.00");
    }

    @Test
    void aGuestAfterMidnightStillBelongsToTheDayBefore() {
        read(settled("2026-11-23T17:10:00Z", "20.00"));
        assertThat(added).containsExactly("2026-11-23 1 CNY 20.00");
    }
}
