package org.trivetpos.menu.internal;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What somebody typed into the search field, made comparable.
 *
 * @param text    as names are compared: full-width forms made plain, lower case, single blanks
 * @param letters without blanks and marks, for pinyin and initials: {@code xi'an} is {@code xian}
 */
record Typed(String text, String letters) {

    /** More than this matches nothing; also what fits the bits of a {@code long}. */
    static final int LONGEST = 60;

    static Typed of(String typed) {
        String text = plain(typed);
        StringBuilder letters = new StringBuilder();
        text.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        return new Typed(text, letters.toString());
    }

    boolean isUseful() {
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    /** A text as names and typed words are compared. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replace('ü', 'v')
                .strip().replaceAll("\\s+", " ");
    }

    static boolean isAscii(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
