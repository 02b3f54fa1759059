package org.trivetpos.store;

import org.trivetpos.kernel.LocalText;

/**
 * One setting that a bundle declares; the office draws its field.
 *
 * @param key      starts with the bundle's short name and a dot
 * @param kind     how it is typed and checked
 * @param label    what it is, in both languages
 * @param help     what it changes, in both languages
 * @param fallback the value while nobody has set it, as text of its kind
 */
public record Setting(String key, Kind kind, LocalText label, LocalText help, String fallback) {

    /**
     * Types of values. {@code TEXT} and {@code SECRET}: up to 2,000 characters; a secret is encrypted in the database
     * and absent from facts. {@code BOOLEAN}: {@code true} or {@code false}. {@code INTEGER}: 0 to 1,000,000,000.
     * {@code MONEY}: minor units, 0 to 10,000,000,000. {@code TIME}: {@code 04:00}.
     */
    public enum Kind { TEXT, BOOLEAN, INTEGER, MONEY, TIME, SECRET }
}
