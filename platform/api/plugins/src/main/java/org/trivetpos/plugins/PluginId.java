package org.trivetpos.plugins;

import java.util.regex.Pattern;

/**
 * A plugin, whatever its version.
 *
 * @param value the symbolic name of its bundle: letters, digits, {@code _}, {@code -} and dots between them
 */
public record PluginId(String value) {

    private static final Pattern SYMBOLIC_NAME = Pattern.compile("[\\w-]+(\\.[\\w-]+)*");

    /**
     * Checks the name.
     *
     * @throws IllegalArgumentException if it is no symbolic name
     */
    public PluginId {
        if (!SYMBOLIC_NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("no symbolic name: " + value);
        }
    }

    /** True if a package is this plugin's own: its name, or one below it. */
    public boolean owns(String packageName) {
        return packageName.equals(value) || packageName.startsWith(value + ".");
    }

    @Override
    public String toString() {
        return value;
    }
}
