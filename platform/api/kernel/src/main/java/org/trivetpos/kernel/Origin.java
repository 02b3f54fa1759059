package org.trivetpos.kernel;

/**
 * The bundle that something comes from.
 *
 * @param bundle  symbolic name: {@code org.acme.loyalty}; outside a container the package of the class
 * @param version of the bundle; empty outside a container
 * @param name    what people call it (Bundle-Name in both languages), or the symbolic name if it has none
 */
public record Origin(String bundle, String version, LocalText name) { }
