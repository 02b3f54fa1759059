package org.trivetpos.upkeep.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Setting;
import org.trivetpos.store.spi.SettingSource;

/**
 * Where copies go, when, and how many are kept. It needs nobody: the settings' own room asks for it while it starts, so
 * whoever needs that room cannot stand here.
 */
@Component(service = {SettingSource.class, BackupSettings.class})
public final class BackupSettings implements SettingSource {

    private static final LocalText GROUP = new LocalText("备份", "Backups");
    private static final int LONGEST_PATH = 400;
    private static final int MOST_KEPT = 365;

    static final Setting FOLDER = new Setting("upkeep.backup-folder", Setting.Kind.TEXT,
            new LocalText("备份文件夹", "Folder for backups"),
            new LocalText("最好在另一块磁盘、U 盘或网络共享上；该文件夹必须已存在。留空：数据文件夹中的 backups",
                    "Best on another disk, a USB stick or a share; it must exist. Empty: backups/ in the data folder"),
            "").between(0, LONGEST_PATH).under(GROUP);
    static final Setting TIME = new Setting("upkeep.backup-time", Setting.Kind.TIME,
            new LocalText("每天备份时间", "Daily backup at"),
            new LocalText("若那时店铺没有开机，下次启动后补做", "If the shop is off then, it is made up at the next start"),
            "03:30").under(GROUP);
    static final Setting KEEP = new Setting("upkeep.backup-keep", Setting.Kind.INTEGER,
            new LocalText("保留备份数量", "Backups to keep"),
            new LocalText("更旧的自动删除", "Older ones are deleted"), "14").between(1, MOST_KEPT).under(GROUP);

    static final List<Setting> ALL = List.of(FOLDER, TIME, KEEP);

    private volatile Runnable timeChanged = () -> { };

    /** Runs that whenever the time of day is another one. */
    void whenTimeChanges(Runnable then) {
        timeChanged = then;
    }

    @Override
    public List<Setting> settings() {
        return ALL;
    }

    @Override
    public void changed(Setting setting) {
        if (setting.key().equals(TIME.key())) {
            timeChanged.run();
        }
    }
}
