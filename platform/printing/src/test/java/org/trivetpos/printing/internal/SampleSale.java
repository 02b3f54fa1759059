package org.trivetpos.printing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Quantity;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.kitchen.KitchenLinesVoided;
import org.trivetpos.kitchen.KitchenTicketOpened;
import org.trivetpos.kitchen.TicketId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.Method;
import org.trivetpos.menu.MethodId;
import org.trivetpos.menu.SlotId;
import org.trivetpos.menu.VariantId;
import org.trivetpos.ordering.LineId;
import org.trivetpos.ordering.LinesReturned;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.Order;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.ordering.OrderLine.ChosenComponent;
import org.trivetpos.ordering.OrderLine.ChosenMethod;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.pricing.Adjustment;
import org.trivetpos.pricing.PricedBasket;
import org.trivetpos.pricing.PricedLine;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckId;
import org.trivetpos.settlement.Refund;
import org.trivetpos.settlement.RefundId;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.till.Breakdown.Because;
import org.trivetpos.till.Breakdown;
import org.trivetpos.till.DayReport;
import org.trivetpos.till.Shift;
import org.trivetpos.till.ShiftId;
import org.trivetpos.till.ShiftReport;

/** One lunch with everything that a receipt can show: 87.50 + 39.00 + 108.00 + 6.00 - 7.60 - 0.06 = 232.84. */
final class SampleSale {

    static final Instant AT = Instant.parse("2026-11-23T04:31:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalText NONE = LocalText.same("");

    private SampleSale() { }

    static Money fen(long minor) {
        return Money.ofMinor(CurrencyUnit.of("CNY"), minor);
    }

    private static OrderLine line(int id, LocalText name, LocalText variant, @Nullable LocalText unit, String quantity,
            long unitPrice, List<ChosenMethod> methods, List<ChosenComponent> components, String note, long list,
            List<Adjustment> adjustments, long net) {
        return new OrderLine(new LineId("l" + id), new ItemId("i" + id), new VariantId("v" + id), name, variant,
                unit == null ? NONE : unit, unit != null, Quantity.parse(quantity), fen(unitPrice), methods, components,
                note, OrderLine.State.PLACED, new PricedLine("l" + id, fen(list), adjustments, fen(net), List.of()));
    }

    private static ChosenMethod method(String zh, String en, long surcharge) {
        return new ChosenMethod(new MethodId(en), new LocalText(zh, en), fen(surcharge), Method.Charge.PER_UNIT);
    }

    static List<OrderLine> lines() {
        OrderLine chicken = line(1, new LocalText("宫保鸡丁", "Kung Pao Chicken"), new LocalText("大份", "large"), null, "2",
                3800, List.of(method("微辣", "mild", 0), method("加花生", "extra peanuts", 575)), List.of(), "", 8750,
                List.of(new Adjustment("member", new LocalText("会员价", "Member price"), fen(-760))), 7990);
        OrderLine set = line(2, new LocalText("商务午餐 A", "Business Lunch A"), NONE, null, "1", 3600, List.of(),
                List.of(new ChosenComponent(new SlotId("s1"), new ItemId("c1"), new VariantId("c1"),
                        new LocalText("水煮牛肉", "Boiled Beef"), fen(3500), fen(300),
                        new LocalText("鱼香肉丝", "Fish-flavoured Pork")),
                        new ChosenComponent(new SlotId("s2"), new ItemId("c2"), new VariantId("c2"),
                                new LocalText("米饭", "Rice"), fen(300), fen(0), null)), "", 3900, List.of(), 3900);
        OrderLine fish = line(3, new LocalText("清蒸鲈鱼", "Steamed Sea Bass"), NONE, new LocalText("千克", "kg"), "1.35",
                8000, List.of(), List.of(), "少盐 low salt", 10800, List.of(), 10800);
        OrderLine long1 = line(4, new LocalText("老北京冰糖葫芦酸奶布丁配时令水果（双人份）",
                "Old Beijing candied hawthorn yogurt pudding with seasonal fruit"), NONE, null, "1", 600, List.of(),
                List.of(), "", 600, List.of(), 600);
        return List.of(chicken, set, fish, long1);
    }

    static Order order() {
        return new Order(new OrderId("order-1"), 12, 7, new ModeId("counter"), Order.Serving.TAKE_AWAY,
                Order.Status.CLOSED, null, new TerminalId("till-1"), new StaffId("staff-1"), AT, DAY, "要发票 invoice",
                lines(), new PricedBasket(lines().stream().map(OrderLine::price).toList(), fen(24050), fen(-760),
                fen(0), fen(0), fen(0), fen(-6), fen(23284), fen(1318)));
    }

    /** Paid in cash. */
    static Check check() {
        return check(new Check.Payment(new TenderId("cash"), new LocalText("现金", "Cash"), fen(24000), fen(716), true,
                true));
    }

    static Check check(Check.Payment payment) {
        return new Check(new CheckId("check-1"), new OrderId("order-1"), 12, 9, DAY, AT, new StaffId("staff-1"), "小王",
                new TerminalId("till-1"), fen(23284), fen(1318), fen(716), List.of(payment));
    }

    static KitchenTicketOpened ticket() {
        return new KitchenTicketOpened(new TicketId("ticket-1"), "main", new OrderId("order-1"), 12,
                new ModeId("counter"), Order.Serving.TAKE_AWAY, DAY, AT, "小王", "快一点 hurry", lines());
    }

    /** One of the two portions came back, and the set. */
    static KitchenLinesVoided voided() {
        return new KitchenLinesVoided(new TicketId("slip-1"), "main", new OrderId("order-1"), 12,
                new ModeId("counter"), Order.Serving.TAKE_AWAY, DAY, AT, "小王",
                new LocalText("等太久", "Waited too long"), List.of(
                        new LinesReturned.Returned(lines().getFirst(), Quantity.ONE),
                        new LinesReturned.Returned(lines().get(1), Quantity.ONE)));
    }

    static Refund refund() {
        return new Refund(new RefundId("refund-1"), new CheckId("check-1"), 1, DAY, AT, new StaffId("staff-1"), "小王",
                new TerminalId("till-1"), new LocalText("等太久", "Waited too long"),
                List.of(new Refund.Line(new LineId("l1"), lines().getFirst().name(), Quantity.ONE, fen(3994)),
                        new Refund.Line(new LineId("l2"), lines().get(1).name(), Quantity.ONE, fen(3899))),
                fen(7893), fen(447), List.of(new Check.Payment(new TenderId("cash"), new LocalText("现金", "Cash"),
                        fen(7893), fen(0), true, true)));
    }

    private static Breakdown breakdown() {
        return new Breakdown(1, 41, fen(421250), List.of(new Breakdown.TaxTotal(600, fen(407650), fen(23074))),
                List.of(new Because(new LocalText("熟客", "Regular guest"), 3, fen(3100)),
                        new Because(LocalText.same(""), 1, fen(500))),
                List.of(new Because(new LocalText("赔礼", "To make up"), 1, fen(4800))),
                List.of(new Because(new LocalText("会员价", "Member price"), 2, fen(760))),
                List.of(new Because(new LocalText("菜凉了", "It was cold"), 1, fen(4700))), List.of());
    }

    /** The lunch shift once more: one refund, something taken off, and it still runs. */
    static ShiftReport runningReport() {
        Shift shift = new Shift(new ShiftId("shift-2"), new TerminalId("till-2"), new StaffId("staff-2"), "陈静",
                Instant.parse("2026-11-23T02:30:00Z"), DAY, fen(30000), null);
        return new ShiftReport(shift, Instant.parse("2026-11-23T13:10:00Z"), 41, fen(412350), fen(23074),
                List.of(new ShiftReport.TenderTotal("cash", new LocalText("现金", "Cash"), 39, fen(375350)),
                        new ShiftReport.TenderTotal("card", new LocalText("银行卡", "Card"), 3, fen(32300))),
                fen(398300), null, null, 1234,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", 1, fen(4700), 2, breakdown(),
                List.of(new Because(new LocalText("补零钱", "Change brought"), 1, fen(5000))),
                List.of(new Because(new LocalText("送存银行", "To the bank"), 2, fen(12050))));
    }

    /** @param number of the Z report; 0 for an X report, for which one shift still runs */
    static DayReport dayReport(int number) {
        ShiftReport second = runningReport();
        Shift shift = second.shift();
        ShiftReport closed = new ShiftReport(new Shift(shift.id(), shift.terminal(), shift.openedBy(),
                shift.openedByName(), shift.openedAt(), DAY, shift.openingFloat(), second.at()), second.at(),
                second.checks(), second.sales(), second.tax(), second.tenders(), second.expected(), fen(398450),
                fen(150), 1230, second.journalHash(), 0, null, 0, null, second.paidIn(), second.paidOut());
        return new DayReport(DAY, number, Instant.parse("2026-11-23T14:31:00Z"), "陈静", 82, fen(824700), fen(46415),
                List.of(new ShiftReport.TenderTotal("cash", new LocalText("现金", "Cash"), 77, fen(755400)),
                        new ShiftReport.TenderTotal("card", new LocalText("银行卡", "Card"), 6, fen(64600))),
                1, fen(4700), new Breakdown(1, 82, fen(833600), List.of(
                        new Breakdown.TaxTotal(600, fen(820000), fen(46415))), breakdown().discounts(),
                        breakdown().comps(), breakdown().promotions(), breakdown().refunds(),
                        List.of(new Because(LocalText.same(""), 4, fen(10600))),
                        List.of(new Because(new LocalText("点错", "Ordered by mistake"), 2, fen(9600)))),
                List.of(report(), number > 0 ? closed : second), number > 0 ? 2 : 0, fen(number > 0 ? 15600 : 0), 1234,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    }

    static ShiftReport report() {
        Shift shift = new Shift(new ShiftId("shift-1"), new TerminalId("till-1"), new StaffId("staff-1"), "小王",
                Instant.parse("2026-11-23T01:00:00Z"), DAY, fen(50000), Instant.parse("2026-11-23T10:00:00Z"));
        return new ShiftReport(shift, Instant.parse("2026-11-23T10:00:00Z"), 41, fen(412350), fen(23341),
                List.of(new ShiftReport.TenderTotal("cash", new LocalText("现金", "Cash"), 38, fen(380050)),
                        new ShiftReport.TenderTotal("card", new LocalText("银行卡", "Card"), 3, fen(32300))),
                fen(430050), fen(430000), fen(-50), 1234,
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
    }
}
