package org.trivetpos.checker;

import java.util.Collection;
import java.util.Optional;
import org.osgi.framework.Version;

/** What a shop offers to a plugin: packages in versions, and the types in them. */
public interface Offered {

    /** The versions in which a package is offered; empty if it is not. */
    Collection<Version> versions(String packageName);

    /** The class file of an offered type, such as {@code org.trivetpos.settlement.spi.Tender}, if it can be had. */
    Optional<byte[]> type(String className);
}
