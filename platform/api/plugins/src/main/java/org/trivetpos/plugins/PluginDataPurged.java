package org.trivetpos.plugins;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/**
 * The tables of a removed plugin were deleted for good. Subject: the schema.
 *
 * @param rows that were in them
 * @param by as in {@link PluginInstalled}
 */
@FactType("plugins.PluginDataPurged")
public record PluginDataPurged(String schema, long rows, String by) implements Fact { }
