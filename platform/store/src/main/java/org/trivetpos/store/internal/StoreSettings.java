package org.trivetpos.store.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Setting;
import org.trivetpos.store.spi.SettingSource;

/** The store's own settings. */
@Component
public final class StoreSettings implements SettingSource {

    static final Setting DAY_START = new Setting("store.day-start", Setting.Kind.TIME,
            new LocalText("营业日开始时间", "Business day starts at"),
            new LocalText("这个时间以前的销售算前一天的", "Sales before this time belong to the day before"), "04:00");

    @Override
    public List<Setting> settings() {
        return List.of(DAY_START);
    }
}
