package org.trivetpos.plugins;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;

/**
 * The version of a plugin that ran before took its place again. Subject: its id.
 *
 * @param by as in {@link PluginInstalled}
 */
@FactType("plugins.PluginRolledBack")
public record PluginRolledBack(String id, LocalText name, String from, String to, String by) implements Fact { }
