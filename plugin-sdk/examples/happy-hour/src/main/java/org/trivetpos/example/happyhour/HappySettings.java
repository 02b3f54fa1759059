package org.trivetpos.example.happyhour;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Setting;
import org.trivetpos.store.spi.SettingSource;

/** When, and how much. */
@Component(service = SettingSource.class)
public final class HappySettings implements SettingSource {

    static final Setting FROM = new Setting("happy-hour.from", Setting.Kind.TIME,
            new LocalText("欢乐时光开始", "Happy hour from"), new LocalText("从这个时间起打折", "Cheaper from this time on"),
            "15:00");
    static final Setting UNTIL = new Setting("happy-hour.until", Setting.Kind.TIME,
            new LocalText("欢乐时光结束", "Happy hour until"),
            new LocalText("到这个时间为止，可以过零点", "Up to this time, also past midnight"), "17:00");
    static final Setting PERCENT = new Setting("happy-hour.percent", Setting.Kind.INTEGER,
            new LocalText("优惠百分比", "Percent off"), new LocalText("20 表示打八折", "20 takes a fifth off"), "20");

    @Override
    public List<Setting> settings() {
        return List.of(FROM, UNTIL, PERCENT);
    }
}
