package org.trivetpos.store;

import java.util.List;
import org.trivetpos.kernel.LocalText;

/**
 * One setting that a bundle declares; the office draws its field.
 *
 * @param key      starts with the bundle's short name and a dot; 120 characters at most
 * @param kind     how it is typed and checked
 * @param label    what it is, in both languages
 * @param help     what it changes, in both languages
 * @param fallback the value while nobody has set it, as text of its kind
 * @param group    the heading under which it is shown, in both languages; blank for that of its bundle
 * @param least    of a number: the smallest value; of a text or secret: as many characters
 * @param most     of a number: the largest value; of a text or secret: as many characters
 * @param choices  the only values that it may have, in the order in which they are shown; empty if there are others
 */
public record Setting(String key, Kind kind, LocalText label, LocalText help, String fallback, LocalText group,
        long least, long most, List<Choice> choices) {

    public Setting {
        choices = List.copyOf(choices);
    }

    /** One that may have any value of its kind, under the heading of its bundle. */
    public Setting(String key, Kind kind, LocalText label, LocalText help, String fallback) {
        this(key, kind, label, help, fallback, LocalText.same(""), 0, kind.most, List.of());
    }

    /** The same within these bounds, both included; of a number its value, of a text or secret its characters. */
    public Setting between(long smallest, long largest) {
        return new Setting(key, kind, label, help, fallback, group, smallest, largest, choices);
    }

    /** The same, to be chosen from these alone. */
    public Setting oneOf(List<Choice> values) {
        return new Setting(key, kind, label, help, fallback, group, least, most, values);
    }

    /** The same under a heading of its own. */
    public Setting under(LocalText heading) {
        return new Setting(key, kind, label, help, fallback, heading, least, most, choices);
    }

    /**
     * A value that can be chosen.
     *
     * @param value as text of the setting's kind
     * @param label what it means, in both languages
     */
    public record Choice(String value, LocalText label) { }

    /**
     * Types of values. {@code TEXT} and {@code SECRET}: up to 2,000 characters; a secret is encrypted in the database
     * and absent from facts. {@code BOOLEAN}: {@code true} or {@code false}. {@code INTEGER}: 0 to 1,000,000,000
     * unless the setting says otherwise. {@code MONEY}: minor units, 0 to 10,000,000,000. {@code TIME}: {@code 04:00}.
     */
    public enum Kind {
        TEXT(2_000), BOOLEAN(0), INTEGER(1_000_000_000L), MONEY(10_000_000_000L), TIME(0), SECRET(2_000);

        private final long most;

        Kind(long most) {
            this.most = most;
        }
    }
}
