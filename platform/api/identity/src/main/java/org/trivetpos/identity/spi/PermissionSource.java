package org.trivetpos.identity.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.identity.Permission;

/**
 * The permissions of one bundle, registered as a service. Read once, when it comes; a source that throws or stalls then
 * is left out, and all others stay.
 */
@ConsumerType
public interface PermissionSource {

    /** All of them. */
    List<Permission> permissions();
}
