package org.trivetpos.printing.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
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

    @Override
    public List<Setting> settings() {
        return List.of(REPRINT_AFTER_CRASH);
    }
}
