package org.trivetpos.frozen;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.spi.PermissionSource;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.spi.TextSource;
import org.trivetpos.store.Setting;
import org.trivetpos.store.spi.SettingSource;

/** Texts, a setting and a permission. */
@Component(service = {TextSource.class, SettingSource.class, PermissionSource.class})
public final class FrozenSources implements TextSource, SettingSource, PermissionSource {

    public static final Setting SETTING = new Setting("frozen.degrees", Setting.Kind.INTEGER,
            LocalText.same("frozen"), LocalText.same("frozen"), "4");
    public static final Permission PERMISSION = new Permission("frozen.thaw", new LocalText("解冻", "Thaw"));

    @Override
    public String baseName() {
        return "org.trivetpos.frozen.texts";
    }

    @Override
    public List<Setting> settings() {
        return List.of(SETTING);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(PERMISSION);
    }
}
