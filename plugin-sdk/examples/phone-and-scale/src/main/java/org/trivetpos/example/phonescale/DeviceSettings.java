package org.trivetpos.example.phonescale;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Setting.Kind;
import org.trivetpos.store.spi.SettingSource;

/** Where the devices are. */
@Component(service = SettingSource.class)
public final class DeviceSettings implements SettingSource {

    static final Setting SCALE = new Setting("phone-and-scale.scale", Kind.TEXT,
            new LocalText("网络秤地址", "Address of the scale"),
            new LocalText("例如 10.0.0.20:4001，空白则没有秤", "For example 10.0.0.20:4001; empty: there is none"), "");
    static final Setting TILL = new Setting("phone-and-scale.till", Kind.TEXT,
            new LocalText("秤所在的收银台", "Till at which the scale stands"),
            new LocalText("收银台的名称，空白则所有收银台可用", "Name of the till; empty: all tills use it"), "");
    static final Setting BOX = new Setting("phone-and-scale.box", Kind.TEXT,
            new LocalText("来电显示盒地址", "Address of the caller ID box"),
            new LocalText("例如 10.0.0.21，空白则没有；插件重新启动后生效",
                    "For example 10.0.0.21; empty: there is none. Counts when the plugin starts"), "");
    static final Setting PORT = new Setting("phone-and-scale.port", Kind.INTEGER,
            new LocalText("来电显示 UDP 端口", "UDP port of the caller ID box"),
            new LocalText("插件重新启动后生效", "Counts when the plugin starts"), "3520");

    @Override
    public List<Setting> settings() {
        return List.of(SCALE, TILL, BOX, PORT);
    }
}
