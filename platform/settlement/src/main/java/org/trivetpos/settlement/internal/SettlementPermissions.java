package org.trivetpos.settlement.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.spi.PermissionSource;
import org.trivetpos.kernel.LocalText;

/** What settlement lets a role allow. */
@Component
public final class SettlementPermissions implements PermissionSource {

    static final Permission PAY = new Permission("settlement.pay", new LocalText("收款", "Take payments"));
    static final Permission REFUND = new Permission("settlement.refund", new LocalText("退款", "Give money back"));
    static final Permission LOOK_UP = new Permission("settlement.look-up",
            new LocalText("查看历史订单", "Look at past orders"));
    static final Permission REOPEN = new Permission("settlement.reopen", new LocalText("反结账", "Re-open a paid order"));

    @Override
    public List<Permission> permissions() {
        return List.of(PAY, REFUND, LOOK_UP, REOPEN);
    }
}
