package org.trivetpos.plugins;

/**
 * A plugin that a repository offers.
 *
 * @param id      its symbolic name
 * @param version such as {@code 1.2.0}
 * @param address where its file is
 * @param sha256  of the file, 64 hexadecimal digits; empty if the repository does not say
 */
public record Available(PluginId id, String version, String address, String sha256) { }
