package org.trivetpos.reporting.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.spi.PermissionSource;
import org.trivetpos.reporting.Reports;

/** What a role may do with figures. */
@Component(service = PermissionSource.class)
public final class ReportPermissions implements PermissionSource {

    @Override
    public List<Permission> permissions() {
        return List.of(Reports.VIEW, Reports.EXPORT);
    }
}
