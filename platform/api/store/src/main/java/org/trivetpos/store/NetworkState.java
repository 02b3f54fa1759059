package org.trivetpos.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;

/**
 * Whether and where the shop is open to other machines.
 *
 * @param opening     as a manager wants it; null if it answers its own machine alone
 * @param trouble     why it is not open there now, though it is wanted; null if it is
 * @param entrance    what a tablet opens first: {@code http://192.168.1.20:8181/}; empty if closed
 * @param home        where it works then: {@code https://192.168.1.20:8181/}; empty if closed
 * @param fingerprint SHA-256 of the certificate that tablets trust, in capital hexadecimal digits; empty if nothing is
 *                    encrypted
 * @param trustUntil  when tablets have to be told to trust a new one; null if nothing is encrypted
 */
public record NetworkState(@Nullable Opening opening, @Nullable Refusal trouble, String entrance, String home,
        String fingerprint, @Nullable Instant trustUntil) {

    /** One that answers its own machine alone. */
    public static NetworkState closed() {
        return new NetworkState(null, null, "", "", "", null);
    }
}
