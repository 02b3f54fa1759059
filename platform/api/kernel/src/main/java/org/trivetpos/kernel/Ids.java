package org.trivetpos.kernel;

import org.osgi.annotation.versioning.ProviderType;

/**
 * The one source of identifiers and randomness, injected so that a test can replay. Thread-safe.
 */
@ProviderType
public interface Ids {

    /** A new identifier: 26 characters, unique across shops, growing with time (ULID, Crockford base 32). */
    String next();

    /** Secret random bytes, for tokens and salts. */
    byte[] secret(int bytes);

    /** A random number in {@code [0, bound)}, for codes that people type. */
    int below(int bound);
}
