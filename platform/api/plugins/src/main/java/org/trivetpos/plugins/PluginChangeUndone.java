package org.trivetpos.plugins;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;

/**
 * A change of a plugin failed and was taken back: everything is as before. Subject: its id.
 *
 * @param why in words
 * @param by as in {@link PluginInstalled}
 */
@FactType("plugins.PluginChangeUndone")
public record PluginChangeUndone(String id, LocalText name, String from, String to, LocalText why, String by)
        implements Fact { }
