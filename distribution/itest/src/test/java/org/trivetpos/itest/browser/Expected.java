package org.trivetpos.itest.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trivetpos.itest.browser.Takings.Sum;

/**
 * What a report has to say, name by name, as the book has it. The office and the paper say the same in slightly other
 * words; a name that comes again gets a number.
 */
final class Expected {

    private static final Map<String, String> TENDERS = Map.of("cash", "现金", "card", "刷卡", "scan", "扫码");

    private final boolean paper;
    private final Map<String, String> figures = new LinkedHashMap<>();

    private Expected(boolean paper) {
        this.paper = paper;
    }

    static Map<String, String> shiftInTheOffice(Book.Shift shift) {
        return new Expected(false).shift(shift).figures;
    }

    static Map<String, String> shiftOnPaper(Book.Shift shift) {
        return new Expected(true).shift(shift).figures;
    }

    static Map<String, String> dayInTheOffice(Book book) {
        return new Expected(false).day(book).figures;
    }

    static Map<String, String> dayOnPaper(Book book) {
        return new Expected(true).day(book).figures;
    }

    /** A receipt as the guest takes it along. */
    static Map<String, String> receipt(Takings.Sold sold) {
        Expected receipt = new Expected(true);
        receipt.say("应付", Bill.yuan(sold.due()));
        if (sold.tax() > 0) {
            receipt.say("含税（" + percent(sold.rate()) + "%）", Bill.yuan(sold.tax()));
        }
        sold.parts().forEach(part -> receipt.say(TENDERS.get(part.tender()), Bill.yuan(part.received())));
        long change = sold.parts().stream().mapToLong(Takings.Part::change).sum();
        if (change > 0) {
            receipt.say("找零", Bill.yuan(change));
        }
        return receipt.figures;
    }

    static void put(Map<String, String> figures, String name, String value) {
        String free = name;
        for (int i = 2; figures.containsKey(free); i++) {
            free = name + " #" + i;
        }
        figures.put(free, value);
    }

    private void say(String name, String value) {
        put(figures, name, value);
    }

    private Expected shift(Book.Shift shift) {
        Takings takings = shift.takings();
        sales(takings);
        Map<Integer, long[]> rates = takings.taxes();
        if (!paper || rates.size() > 1) {
            rates(rates);
        }
        if (paper || rates.size() != 1) {
            say("其中税额", Bill.yuan(takings.tax()));
        }
        tenders(takings);
        drawer(shift);
        return this;
    }

    private Expected day(Book book) {
        Takings takings = book.day();
        sales(takings);
        rates(takings.taxes());
        if (takings.taxes().size() != 1) {
            say("其中税额", Bill.yuan(takings.tax()));
        }
        tenders(takings);
        book.shifts().forEach(this::drawer);
        List<Book.Shift> counted = book.shifts().stream().filter(shift -> shift.counted() != null).toList();
        if (paper && counted.size() > 1) {
            say("长短款合计", signed(counted.stream().mapToLong(s -> s.counted() - s.expected()).sum()));
        }
        if (book.deletions() > 0) {
            say(paper ? "下单前删除：" + book.deletions() : "下单前删除（" + book.deletions() + " 次）",
                    Bill.yuan(book.deletedValue()));
        }
        if (!paper || book.open() > 0) {
            say(paper ? "未结订单转次日：" + book.open() : "未结订单转次日（" + book.open() + " 单）",
                    Bill.yuan(book.openValue()));
        }
        return this;
    }

    private void sales(Takings takings) {
        say("账单数", String.valueOf(takings.sold().size()));
        say("小票号", takings.firstReceipt() + (paper ? " - " : " – ") + takings.lastReceipt());
        if (takings.list() != takings.sales()) {
            say("菜品原价", Bill.yuan(takings.list()));
            long off = because("折扣", takings.reductions("manual")) + because("赠送", takings.reductions("comp"));
            long rest = takings.sales() - (takings.list() - off);
            if (rest != 0) {
                say("附加费及抹零", Bill.yuan(rest));
            }
        }
        say(paper ? "营业额" : "销售额", Bill.yuan(takings.sales()));
        if (!takings.back().isEmpty()) {
            because("退款", takings.refundReasons());
            say("扣除退款后", Bill.yuan(takings.sales() - takings.refunded()));
        }
    }

    private long because(String what, Map<String, Sum> reasons) {
        reasons.forEach((reason, sum) -> say(what + "：" + reason + (paper ? " x " : " × ") + sum.times(),
                Bill.yuan(-sum.fen())));
        return reasons.values().stream().mapToLong(Sum::fen).sum();
    }

    private void rates(Map<Integer, long[]> rates) {
        rates.forEach((rate, sums) -> say("税率 " + percent(rate) + "%，销售额 " + Bill.yuan(sums[0]),
                Bill.yuan(sums[1])));
    }

    private void tenders(Takings takings) {
        takings.tenders().forEach((tender, sum) -> say(TENDERS.get(tender) + (paper ? " x " + sum.times()
                : "（" + sum.times() + " 笔）"), Bill.yuan(sum.fen())));
    }

    private void drawer(Book.Shift shift) {
        say("备用金", Bill.yuan(shift.opening()));
        shift.moved().forEach((reason, fen) -> say((fen > 0 ? "存入：" : "支出：") + reason + (paper ? " x 1" : " × 1"),
                signed(fen)));
        say(paper ? "应有现金" : "钱箱应有", Bill.yuan(shift.expected()));
        if (shift.counted() != null) {
            say(paper ? "实点现金" : "实点", Bill.yuan(shift.counted()));
            say("长短款", signed(shift.counted() - shift.expected()));
        }
        if (shift.openings() > 0) {
            say(paper ? "未收款开钱箱 " + shift.openings() + " 次" : "未收款开钱箱（次）",
                    paper ? "" : String.valueOf(shift.openings()));
        }
    }

    static String signed(long fen) {
        return (fen > 0 ? "+" : "") + Bill.yuan(fen);
    }

    private static String percent(int hundredths) {
        return hundredths % 100 == 0 ? String.valueOf(hundredths / 100) : Bill.yuan(hundredths);
    }
}
