package org.trivetpos.plugins;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/**
 * From now on the shop refuses what this signer signs; plugins that run go on. Subject: the first 40 digits of the
 * fingerprint.
 *
 * @param by as in {@link PluginInstalled}
 */
@FactType("plugins.SignerRevoked")
public record SignerRevoked(String name, String fingerprint, String by) implements Fact { }
