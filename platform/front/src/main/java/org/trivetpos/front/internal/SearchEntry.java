package org.trivetpos.front.internal;

import org.trivetpos.kernel.Quantity;

/**
 * What was typed into the search field: a code, a name or pinyin, and how many: {@code 101*3}.
 *
 * @param text     what to look for, without blanks around it
 * @param quantity 1 unless {@code *quantity} follows
 * @param check    true after {@code ?}: what it costs is wanted, not the dish
 */
record SearchEntry(String text, Quantity quantity, boolean check) {

    private static final Quantity MOST = Quantity.of(999);

    /** Reads what was typed; a part behind the star that is no sensible quantity belongs to the text. */
    static SearchEntry of(String typed) {
        String all = typed.strip().replace('＊', '*').replace('×', '*').replace('？', '?');
        if (all.startsWith("?")) {
            return new SearchEntry(all.substring(1).strip(), Quantity.ONE, true);
        }
        int star = all.lastIndexOf('*');
        if (star > 0) {
            Quantity quantity = quantity(all.substring(star + 1));
            if (quantity.isPositive()) {
                return new SearchEntry(all.substring(0, star).strip(), quantity, false);
            }
        }
        return new SearchEntry(all, Quantity.ONE, false);
    }

    private static Quantity quantity(String text) {
        if (!text.strip().matches("\\d{1,3}(\\.\\d{1,3})?")) {
            return Quantity.ZERO;
        }
        Quantity read = Quantity.parse(text);
        return read.compareTo(MOST) > 0 ? Quantity.ZERO : read;
    }

    /**
     * As {@link #of}, but a star whose quantity is still to come is left out, so that the dishes stay on the screen.
     */
    static SearchEntry whileTyping(String typed) {
        String all = typed.strip();
        return all.length() > 1 && (all.endsWith("*") || all.endsWith("＊"))
                ? of(all.substring(0, all.length() - 1)) : of(typed);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
