package org.trivetpos.plugins;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;

/**
 * A plugin was switched on or off. Subject: its id.
 *
 * @param by as in {@link PluginInstalled}
 */
@FactType("plugins.PluginSwitched")
public record PluginSwitched(String id, LocalText name, String version, boolean on, String by) implements Fact { }
