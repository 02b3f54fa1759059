package org.trivetpos.ui.internal;

import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;
import org.trivetpos.store.spi.SettingSource;

/** When a till that nobody touches locks itself. */
@Component
public final class UiSettings implements SettingSource {

    private static final int LONGEST = 24 * 60;

    static final Setting AUTO_LOCK = new Setting("ui.auto-lock", Setting.Kind.INTEGER,
            new LocalText("自动锁屏（分钟）", "Lock by itself after (minutes)"),
            new LocalText("无人操作多久后锁屏，需重新输入密码；0 为不锁",
                    "Without a touch for so long a PIN is asked for; 0 never locks"),
            "10");

    @Override
    public List<Setting> settings() {
        return List.of(AUTO_LOCK);
    }

    /** Zero if it never locks. */
    static Duration autoLock(Settings settings) {
        return Duration.ofMinutes(Math.clamp(settings.number(AUTO_LOCK), 0, LONGEST));
    }
}
