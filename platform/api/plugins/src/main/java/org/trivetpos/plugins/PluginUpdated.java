package org.trivetpos.plugins;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;

/**
 * Another version of a plugin took the place of the one before, newer or older. Subject: its id.
 *
 * @param sha256 of its file, 64 hexadecimal digits
 * @param signer as in {@link PluginInstalled}
 * @param by as in {@link PluginInstalled}
 */
@FactType("plugins.PluginUpdated")
public record PluginUpdated(String id, LocalText name, String from, String to, String sha256,
        String signer, String by) implements Fact { }
