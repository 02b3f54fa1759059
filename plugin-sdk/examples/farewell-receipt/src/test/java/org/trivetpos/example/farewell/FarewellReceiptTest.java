package org.trivetpos.example.farewell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.CommandContext;
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
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;
import org.trivetpos.store.Shop;

class FarewellReceiptTest {

    private static final int COLUMNS = 32;
    private static final Money DUE = Money.parse("CNY 18.00");
    private static final Money NOTHING = Money.parse("CNY 0.00");
    private static final Instant AT = Instant.parse("2026-11-23T04:31:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Document USUAL = new Document(List.of(new Document.Text("三脚架小馆", Style.TITLE),
            new Document.Text("12", Style.TITLE), new Document.Text("麻婆豆腐 18.00", Style.PLAIN),
            new Document.Text("应付 18.00", Style.LARGE), new Document.Cut()));

    private final Map<String, String> typed = new HashMap<>();
    private final FarewellReceipt layout = new FarewellReceipt(new Settings() {
        @Override
        public String value(Setting setting) {
            return typed.getOrDefault(setting.key(), setting.fallback());
        }

        @Override
        public List<Setting> declared() {
            return new FarewellSettings().settings();
        }

        @Override
        public void change(CommandContext context, Setting setting, String value) {
            typed.put(setting.key(), value);
        }
    });

    private static Paper receipt() {
        Shop shop = new Shop("shop", LocalText.same("三脚架小馆"), LocalText.same(""), CurrencyUnit.of("CNY"), true, 600,
                Locale.CHINESE, ZoneId.of("Asia/Shanghai"));
        Order order = new Order(new OrderId("order-1"), 12, 1, new ModeId("counter"), Order.Serving.DINE_IN,
                Order.Status.CLOSED, null, null, new StaffId("wang"), AT, DAY, "", List.of(),
                new PricedBasket(List.of(), DUE, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, DUE, NOTHING));
        return new Paper.Receipt(shop, new Check(new CheckId("check-1"), order.id(), 12, 9, DAY, AT,
                new StaffId("wang"), "王芳", new TerminalId("till-1"), DUE, NOTHING, NOTHING, List.of()), order);
    }

    private List<String> lines(Document paper) {
        return Layout.of(paper, COLUMNS).rows().stream().map(row -> switch (row) {
            case Layout.Line line -> line.style().height() + " " + line.text().strip();
            case Layout.Other other -> other.block().toString();
            default -> "";
        }).toList();
    }

    @Test
    void theNumberIsReadAcrossTheCounterAndTheEndSaysFarewell() {
        assertThat(lines(layout.layOut(receipt(), USUAL))).containsExactly("4 12", "Rule[dashed=false]",
                "2 三脚架小馆", "1 麻婆豆腐 18.00", "2 应付 18.00", "1 扫码评价 Tell us how it was",
                "QrCode[value=https://example.org/how-was-it, size=5]");
    }

    @Test
    void whatTheManagerLeavesEmptyIsNotPrintedNorACodeThatNoPaperCanHold() {
        typed.put("farewell-receipt.words", " ");
        typed.put("farewell-receipt.link", "https://example.org/" + "x".repeat(300));
        assertThat(layout.layOut(receipt(), USUAL).blocks()).last()
                .isEqualTo(new Document.Text("应付 18.00", Style.LARGE));
    }

    @Test
    void itIsForReceiptsAlone() {
        assertThat(layout.kinds()).containsExactly(Paper.Kind.RECEIPT);
    }
}
