package org.trivetpos.plugins;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/**
 * From now on the shop trusts what this signer signs. Subject: the first 40 digits of the fingerprint.
 *
 * @param by as in {@link PluginInstalled}
 */
@FactType("plugins.SignerTrusted")
public record SignerTrusted(String name, String fingerprint, String by) implements Fact { }
