package com.example.numberstrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.printing.Layout;
import org.trivetpos.printing.spi.Paper;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.store.Shop;

class NumberStripTest {

    private static final Money DUE = Money.parse("CNY 18.00");
    private static final Money NOTHING = Money.parse("CNY 0.00");
    private static final Instant AT = Instant.parse("2026-11-23T04:31:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Paper receipt() {
        Shop shop = new Shop("shop", new LocalText("小馆", "Bistro"), LocalText.same(""), CurrencyUnit.of("CNY"), true,
                600, Locale.CHINESE, ZoneId.of("Asia/Shanghai"));
        Order order = new Order(new OrderId("order-1"), 12, 1, new ModeId("counter"), Order.Serving.DINE_IN,
                Order.Status.CLOSED, null, null, new StaffId("wang"), AT, DAY, "", List.of(),
                new PricedBasket(List.of(), DUE, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, DUE, NOTHING));
        return new Paper.Receipt(shop, new Check(new CheckId("check-1"), order.id(), 12, 9, DAY, AT,
                new StaffId("wang"), "Wang", new TerminalId("till-1"), DUE, NOTHING, NOTHING, List.of()), order);
    }

    @Test
    void theUsualReceiptIsFollowedByAStripWithTheNumber() {
        Document usual = new Document(List.of(new Document.Text("18.00", Style.PLAIN), new Document.Cut()));
        Document made = new NumberStrip().layOut(receipt(), usual);
        assertThat(made.blocks()).containsSequence(usual.blocks()).endsWith(new Document.Cut());
        assertThat(Layout.of(made, 32).rows()).filteredOn(Layout.Line.class::isInstance)
                .extracting(row -> ((Layout.Line) row).text().strip()).containsExactly("18.00", "12", "小馆");
    }
}
