package org.trivetpos.plugins;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/**
 * The shop had ended in the middle of a plugin's change, or soon after it: a new plugin was stopped, any other is the
 * version before. Subject: its id.
 *
 * @param from file of the version before, {@code shipped}, or empty
 * @param to file of the version that had just come
 * @param runs file of the version that runs now; empty if none does
 */
@FactType("plugins.PluginQuarantined")
public record PluginQuarantined(String id, String from, String to, String runs) implements Fact { }
