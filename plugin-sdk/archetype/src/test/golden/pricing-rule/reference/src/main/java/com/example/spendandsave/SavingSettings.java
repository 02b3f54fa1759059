package com.example.spendandsave;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Setting;
import org.trivetpos.store.spi.SettingSource;

/** What the manager may choose; the office draws the fields. */
@Component(service = SettingSource.class)
public final class SavingSettings implements SettingSource {

    static final Setting FROM = new Setting("spend-and-save.from", Setting.Kind.MONEY,
            new LocalText("满减门槛", "Spend and save from"), new LocalText("满多少可减", "How much must be spent"), "10000");
    static final Setting OFF = new Setting("spend-and-save.off", Setting.Kind.MONEY,
            new LocalText("满减金额", "Spend and save amount"), new LocalText("减多少", "How much is taken off"), "1000");

    @Override
    public List<Setting> settings() {
        return List.of(FROM, OFF);
    }
}
