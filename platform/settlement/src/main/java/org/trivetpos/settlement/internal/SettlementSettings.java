package org.trivetpos.settlement.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Setting.Kind;
import org.trivetpos.store.spi.SettingSource;

/** What a shop may say about money that goes back. */
@Component
public final class SettlementSettings implements SettingSource {

    static final Setting REFUND_REASONS = new Setting("settlement.refund-reasons", Kind.TEXT,
            new LocalText("退款原因", "Reasons for refunds"),
            new LocalText("用分号隔开；中文在前，斜杠后写英文",
                    "With semicolons between them; Chinese first, English behind a slash"),
            "菜品问题 / Dish not right; 等太久 / Waited too long; 点错 / Ordered by mistake; 多收 / Charged too much");

    @Override
    public List<Setting> settings() {
        return List.of(REFUND_REASONS);
    }
}
