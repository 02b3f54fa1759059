package org.trivetpos.plugins;

/**
 * The tables of a plugin that is no longer there.
 *
 * @param schema their name
 * @param rows in all of them together
 */
public record KeptData(String schema, long rows) { }
