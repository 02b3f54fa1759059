package org.trivetpos.till.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.spi.PermissionSource;
import org.trivetpos.kernel.LocalText;

/** What the till lets a role allow. */
@Component
public final class TillPermissions implements PermissionSource {

    static final Permission OPEN = new Permission("till.open", new LocalText("开班", "Open a shift"));
    static final Permission CLOSE = new Permission("till.close", new LocalText("交班", "Close a shift"));
    static final Permission REPORT = new Permission("till.report", new LocalText("查看班次报表", "See shift reports"));
    static final Permission OPEN_DRAWER = new Permission("till.open-drawer",
            new LocalText("不收款开钱箱", "Open the drawer without a sale"));

    static final Permission PAY_IN = new Permission("till.pay-in",
            new LocalText("往钱箱存入现金", "Pay cash into the drawer"));
    static final Permission PAY_OUT = new Permission("till.pay-out",
            new LocalText("从钱箱支出现金", "Pay cash out of the drawer"));

    @Override
    public List<Permission> permissions() {
        return List.of(OPEN, CLOSE, REPORT, OPEN_DRAWER, PAY_IN, PAY_OUT);
    }
}
