package org.trivetpos.store;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Secret keys of this shop, each in a file of its own in the folder {@code keys} of the data folder: readable by the
 * owner only, outside the database and its backups. Whoever steals a backup has no key; whoever restores one elsewhere
 * brings the folder along or sets the secrets again. Thread-safe.
 */
@ProviderType
public interface ShopKeys {

    /**
     * The key of that name, 32 random bytes, made and written to the disk at the first call. The caller gets a copy.
     *
     * @param name lower-case letters, digits and hyphens, for example {@code pin-pepper}
     * @throws org.trivetpos.kernel.RefusedException {@code store.key-unreadable} if the file is damaged or the folder
     *         cannot be used
     */
    byte[] key(String name);
}
