package org.trivetpos.printing.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.spi.Paper;
import org.trivetpos.store.Setting;
import org.trivetpos.store.spi.SettingSource;

/** What a shop can choose about printing. */
@Component(service = SettingSource.class)
public final class PrintingSettings implements SettingSource {

    static final Setting REPRINT_AFTER_CRASH = new Setting("printing.reprint-after-crash", Setting.Kind.BOOLEAN,
            new LocalText("断电后自动补打", "Print again after a crash"),
            new LocalText("断电或死机时正在打印的单据，重新启动后自动再打一次，并印上“可能重复”；关闭时由人决定。",
                    "A paper that was being printed when the shop stopped is printed again after the restart, marked as"
                            + " a possible copy. When off, a person decides."),
            "true");

    private static final Setting RECEIPT_LAYOUT = layout("receipt", "小票样式", "Layout of receipts");
    private static final Setting KITCHEN_LAYOUT = layout("kitchen", "后厨单样式", "Layout of kitchen slips");
    private static final Setting REPORT_LAYOUT = layout("report", "交班单样式", "Layout of shift reports");

    private static final Setting REFUND_LAYOUT = layout("refund", "退款单样式", "Layout of refund slips");

    private static final Setting DAY_LAYOUT = layout("day-report", "日结单样式", "Layout of day reports");

    private static Setting layout(String paper, String zh, String en) {
        return new Setting("printing." + paper + "-layout", Setting.Kind.TEXT, new LocalText(zh, en),
                new LocalText("样式插件的代号。空白：已安装的第一个样式，没有安装就用系统自带的；house：始终用自带的。",
                        "Code of a plugin's layout. Empty: the first that is installed, else the shop's own; house:"
                                + " always the shop's own."), "");
    }

    /** Which layout is wanted for a kind of paper. */
    static Setting layoutOf(Paper.Kind kind) {
        return switch (kind) {
            case RECEIPT -> RECEIPT_LAYOUT;
            case KITCHEN_SLIP -> KITCHEN_LAYOUT;
            case SHIFT_REPORT -> REPORT_LAYOUT;
            case REFUND -> REFUND_LAYOUT;
            case DAY_REPORT -> DAY_LAYOUT;
        };
    }

    @Override
    public List<Setting> settings() {
        return List.of(REPRINT_AFTER_CRASH, RECEIPT_LAYOUT, KITCHEN_LAYOUT, REPORT_LAYOUT, REFUND_LAYOUT,
                DAY_LAYOUT);
    }
}
