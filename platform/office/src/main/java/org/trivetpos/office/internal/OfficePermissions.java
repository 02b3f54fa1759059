package org.trivetpos.office.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.spi.PermissionSource;
import org.trivetpos.kernel.LocalText;

/** What the console lets a role allow, beside what the rooms themselves ask for. */
@Component
public final class OfficePermissions implements PermissionSource {

    static final Permission JOURNAL = new Permission("office.journal", new LocalText("查看流水账", "Read the journal"));
    static final Permission HEALTH = new Permission("office.health",
            new LocalText("查看系统状态", "See the health of the system"));

    @Override
    public List<Permission> permissions() {
        return List.of(JOURNAL, HEALTH);
    }

    /** A permission of another room by its key, to ask whether somebody has it. */
    static Permission of(String key) {
        return new Permission(key, LocalText.same(key));
    }
}
