package org.trivetpos.plugins;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** The plugins of this shop. Thread-safe. */
@ProviderType
public interface Plugins {

    /**
     * Reads a file that wants to be a plugin, without running anything of it and without changing anything. The file
     * may be hostile: what is read is limited in size, number and depth.
     *
     * @throws org.trivetpos.kernel.RefusedException in words, if it can never be a plugin: it is too large, no jar
     *         or no bundle, unpacks to too much, offers packages that are not its own, attaches itself to another
     *         bundle, or asks for every package there is. A missing or foreign signature is no refusal here, but told.
     */
    PluginFile check(Path file);
}
