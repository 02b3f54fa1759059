package org.trivetpos.till.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Setting.Kind;
import org.trivetpos.store.spi.SettingSource;

/** What a shop may say about its drawers. */
@Component
public final class TillSettings implements SettingSource {

    static final Setting DRAWER_REASONS = new Setting("till.drawer-reasons", Kind.TEXT,
            new LocalText("不收款开钱箱的原因", "Reasons for opening the drawer without a sale"),
            new LocalText("用分号隔开；中文在前，斜杠后写英文",
                    "With semicolons between them; Chinese first, English behind a slash"),
            "换零钱 / Change for a note; 放备用金 / Float put in; 核对现金 / Cash checked; 找错零 / Wrong change given");

    static final Setting PAY_IN_REASONS = new Setting("till.pay-in-reasons", Kind.TEXT,
            new LocalText("往钱箱存入现金的原因", "Reasons for paying cash in"),
            new LocalText("用分号隔开；中文在前，斜杠后写英文",
                    "With semicolons between them; Chinese first, English behind a slash"),
            "补零钱 / Change brought; 归还借款 / Loan returned");
    static final Setting PAY_OUT_REASONS = new Setting("till.pay-out-reasons", Kind.TEXT,
            new LocalText("从钱箱支出现金的原因", "Reasons for paying cash out"),
            new LocalText("用分号隔开；中文在前，斜杠后写英文",
                    "With semicolons between them; Chinese first, English behind a slash"),
            "送存银行 / To the bank; 买食材 / Ingredients; 付供货商 / Supplier paid; 杂费 / Small expense");

    @Override
    public List<Setting> settings() {
        return List.of(DRAWER_REASONS, PAY_IN_REASONS, PAY_OUT_REASONS);
    }
}
