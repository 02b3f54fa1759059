package org.trivetpos.upkeep;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What whoever helps wants to see, as a zip: logs, versions, bundles, threads, health, settings. Neither secrets nor
 * what guests and staff have typed are in it. Thread-safe.
 */
@ProviderType
public interface SupportBundles {

    /** A name for the file, with the time in it. */
    String fileName();

    /** Writes it; the stream stays open. What cannot be asked is named in it instead. */
    void write(OutputStream target) throws IOException;
}
