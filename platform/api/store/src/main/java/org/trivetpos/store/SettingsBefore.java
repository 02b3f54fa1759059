package org.trivetpos.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The settings of one bundle as they were before it was changed. For whoever updates bundles while the shop trades; a
 * plugin has no use for it. Its own are those that it declares, and those whose key begins with its name and a dot.
 *
 * <p>Thread-safe; for one bundle at a time.
 */
@ProviderType
public interface SettingsBefore {

    /**
     * From now on whoever changes a setting of this bundle leaves the value from before behind, in the same
     * transaction, so that it is still known after a crash. Nothing is written until then.
     *
     * @param symbolicName of the bundle
     */
    void keep(String symbolicName);

    /** True if a value was kept since {@link #keep}. */
    boolean isKept();

    /**
     * Puts back, journalled and durable, what was kept by this run of the shop or the one before, and keeps nothing
     * any more. May be repeated.
     *
     * @throws org.trivetpos.persistence.StoreUnavailableException if it fails; what was kept stays
     */
    void restore();

    /** Forgets what was kept, and keeps nothing any more; writes only if something was. */
    void forget();
}
