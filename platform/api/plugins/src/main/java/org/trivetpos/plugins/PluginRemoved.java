package org.trivetpos.plugins;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;

/**
 * A plugin was taken out. Subject: its id.
 *
 * @param schema its tables, which stay; empty if it had none
 * @param by as in {@link PluginInstalled}
 */
@FactType("plugins.PluginRemoved")
public record PluginRemoved(String id, LocalText name, String version, String schema, String by) implements Fact { }
