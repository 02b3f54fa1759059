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

    @Override
    public List<Setting> settings() {
        return List.of(ROUNDING, ROUNDING_UNIT, SERVICE_CHARGE);
    }
}
