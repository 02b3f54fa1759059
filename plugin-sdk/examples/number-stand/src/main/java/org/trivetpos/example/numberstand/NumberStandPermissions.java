package org.trivetpos.example.numberstand;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.spi.PermissionSource;
import org.trivetpos.kernel.LocalText;

/** Who may call; the office shows it in the matrix of roles. */
@Component(service = PermissionSource.class)
public final class NumberStandPermissions implements PermissionSource {

    public static final Permission CALL = new Permission("number-stand.call",
            new LocalText("叫号和交餐", "Call numbers and hand over"));

    @Override
    public List<Permission> permissions() {
        return List.of(CALL);
    }
}
