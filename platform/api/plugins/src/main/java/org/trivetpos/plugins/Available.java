package org.trivetpos.plugins;

/**
 * A plugin that a repository offers, or that the program brings and this shop does not have.
 *
 * @param id      its symbolic name
 * @param version such as {@code 1.2.0}
 * @param address where its file is; {@link #PROGRAM} for the program's own
 * @param sha256  of the file, 64 hexadecimal digits; empty if the repository does not say
 */
public record Available(PluginId id, String version, String address, String sha256) {

    /** In place of an address: the program has it, and {@link Change.BringBack} puts it in. */
    public static final String PROGRAM = "program";

    /** True if the program brings it: there is nothing to fetch. */
    public boolean ofTheProgram() {
        return address.equals(PROGRAM);
    }
}
