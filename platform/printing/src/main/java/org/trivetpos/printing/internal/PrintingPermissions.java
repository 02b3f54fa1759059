package org.trivetpos.printing.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.spi.PermissionSource;
import org.trivetpos.kernel.LocalText;

/** What a role may do with printers and papers. */
@Component(service = PermissionSource.class)
public final class PrintingPermissions implements PermissionSource {

    static final Permission MANAGE = new Permission("printing.manage",
            new LocalText("设置打印机", "Set up printers"));
    static final Permission REPRINT = new Permission("printing.reprint",
            new LocalText("补打、重试和取消打印", "Reprint, retry and dismiss papers"));

    @Override
    public List<Permission> permissions() {
        return List.of(MANAGE, REPRINT);
    }
}
