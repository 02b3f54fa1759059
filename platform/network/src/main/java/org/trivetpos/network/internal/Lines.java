package org.trivetpos.network.internal;

import java.security.KeyStore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.store.Opening;

/** The one further address of the web server. */
interface Lines {

    /**
     * Opens it; the one before is closed.
     *
     * @param keys null for a line that is not encrypted
     * @return why it cannot be opened; null if it is open
     */
    @Nullable Refusal open(Opening opening, @Nullable KeyStore keys, Supplier<char[]> password);

    boolean isOpen();

    /** New connections get the new certificate. */
    void renew(KeyStore keys) throws Exception;

    void close();
}
