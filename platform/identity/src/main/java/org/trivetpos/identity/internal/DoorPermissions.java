package org.trivetpos.identity.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.spi.PermissionSource;
import org.trivetpos.kernel.LocalText;

/** Identity's own permissions, and those of the store, which stands upstream and cannot declare them itself. */
@Component
public final class DoorPermissions implements PermissionSource {

    static final Permission STAFF = new Permission("identity.staff",
            new LocalText("管理员工和角色", "Manage staff and roles"));
    static final Permission APPROVE = new Permission("identity.approve",
            new LocalText("为他人的操作授权", "Approve what others ask for"));
    static final Permission STORE_SETTINGS = new Permission("store.settings",
            new LocalText("修改店铺资料和设置", "Change the shop and its settings"));
    static final Permission STORE_TERMINALS = new Permission("store.terminals",
            new LocalText("管理收银终端", "Manage terminals"));

    static final Permission STORE_JOBS = new Permission("store.jobs",
            new LocalText("立即运行定时任务", "Run scheduled jobs at once"));
    static final Permission STORE_CLOSE_DAY = new Permission("store.close-day",
            new LocalText("日结", "Close the business day"));

    private static final List<Permission> ALL = List.of(APPROVE, STAFF, STORE_CLOSE_DAY, STORE_JOBS, STORE_SETTINGS,
            STORE_TERMINALS);

    @Override
    public List<Permission> permissions() {
        return ALL;
    }
}
