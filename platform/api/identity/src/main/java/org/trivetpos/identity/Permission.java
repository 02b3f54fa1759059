package org.trivetpos.identity;

import org.trivetpos.kernel.LocalText;

/**
 * Something a role may allow.
 *
 * @param key     starts with the room's name: {@code settlement.pay}; what is asked for {@link #upTo} a share has the
 *                share behind a colon: {@code ordering.discount:1000}
 * @param name    in words, as the matrix of roles shows it
 * @param limited true if a role may have it up to a share, in hundredths of a percent
 */
public record Permission(String key, LocalText name, boolean limited) {

    private static final char LIMIT = ':';

    /** One without limits. */
    public Permission(String key, LocalText name) {
        this(key, name, false);
    }

    /**
     * What is asked for when so much of it is wanted: allowed to whoever has it without limit, or up to this or more.
     *
     * @param hundredths of a percent: 1000 is 10 %
     */
    public Permission upTo(int hundredths) {
        if (!limited || hundredths < 0) {
            throw new IllegalArgumentException(key + " knows no limit of " + hundredths);
        }
        String share = hundredths % 100 == 0 ? hundredths / 100 + "%"
                : hundredths / 100 + "." + "%02d".formatted(hundredths % 100) + "%";
        return new Permission(base(key) + LIMIT + hundredths,
                new LocalText(name.zh() + "（" + share + "）", name.en() + " (" + share + ")"), true);
    }

    /** A key without the share behind it. */
    public static String base(String key) {
        int at = key.indexOf(LIMIT);
        return at < 0 ? key : key.substring(0, at);
    }

    /** The share behind a key, in hundredths of a percent; -1 if there is none. */
    public static int share(String key) {
        int at = key.indexOf(LIMIT);
        return at < 0 ? -1 : Integer.parseInt(key.substring(at + 1));
    }
}
