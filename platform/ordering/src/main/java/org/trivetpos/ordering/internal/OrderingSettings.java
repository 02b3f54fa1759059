package org.trivetpos.ordering.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Setting.Kind;
import org.trivetpos.store.spi.SettingSource;

/** How a bill is rounded, and the charge on it. */
@Component
public final class OrderingSettings implements SettingSource {

    private static final LocalText WRITTEN = new LocalText("用分号隔开；中文在前，斜杠后写英文",
            "With semicolons between them; Chinese first, English behind a slash");

    static final Setting ROUNDING = new Setting("ordering.rounding", Kind.TEXT,
            new LocalText("抹零方式", "Rounding of the bill"),
            new LocalText("NONE 不抹零，DOWN 只舍不入，HALF_UP 四舍五入",
                    "NONE leaves it, DOWN rounds down, HALF_UP rounds half up"),
            "NONE");
    static final Setting ROUNDING_UNIT = new Setting("ordering.rounding-unit", Kind.INTEGER,
            new LocalText("抹零单位（分）", "Rounding unit (in minor units)"),
            new LocalText("10 抹到角，100 抹到元", "10 rounds to the jiao, 100 to the yuan"), "10");
    static final Setting SERVICE_CHARGE = new Setting("ordering.service-charge", Kind.INTEGER,
            new LocalText("服务费（万分之几）", "Service charge (hundredths of a percent)"),
            new LocalText("1000 即 10%，0 即不收", "1000 is 10 %, 0 is none"), "0");

    static final Setting COMP_LIMIT = new Setting("ordering.comp-limit", Kind.MONEY,
            new LocalText("每人每天赠送限额", "A person may give away in a day"),
            new LocalText("按原价计算；0 为不限", "By list value; 0 sets no limit"), "0");
    static final Setting DISCOUNT_REASONS = new Setting("ordering.discount-reasons", Kind.TEXT,
            new LocalText("折扣原因", "Reasons for discounts"), WRITTEN,
            "老顾客 / Regular guest; 上菜慢 / Slow service; 菜品问题 / Dish not right; 员工 / Staff");
    static final Setting COMP_REASONS = new Setting("ordering.comp-reasons", Kind.TEXT,
            new LocalText("赠送原因", "Reasons for giving away"), WRITTEN,
            "老顾客 / Regular guest; 生日 / Birthday; 致歉 / Apology; 试吃 / Tasting");
    static final Setting VOID_REASONS = new Setting("ordering.void-reasons", Kind.TEXT,
            new LocalText("退菜原因（菜已报废）", "Reasons for voids (the dish is wasted)"), WRITTEN,
            "菜品问题 / Dish not right; 等太久 / Waited too long; 顾客不要了 / Not wanted any more");
    static final Setting RETURN_REASONS = new Setting("ordering.return-reasons", Kind.TEXT,
            new LocalText("退菜、退款原因（菜退回，可再卖）",
                    "Reasons for voids and refunds (the dish can be sold again)"), WRITTEN,
            "点错 / Ordered by mistake; 没有做 / Not made yet");

    @Override
    public List<Setting> settings() {
        return List.of(ROUNDING, ROUNDING_UNIT, SERVICE_CHARGE, COMP_LIMIT, DISCOUNT_REASONS, COMP_REASONS,
                VOID_REASONS, RETURN_REASONS);
    }
}
