package org.trivetpos.kernel;

import java.util.Locale;

/**
 * A name in both languages of the shop, frozen into facts as it was.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record LocalText(String zh, String en) {

    /** The same text in both languages. */
    public static LocalText same(String text) {
        return new LocalText(text, text);
    }

    /** The text for a reader of that language; the other language when this one is empty. */
    public String in(Locale locale) {
        String wanted = locale.getLanguage().equals("zh") ? zh : en;
        return wanted.isBlank() ? (zh.isBlank() ? en : zh) : wanted;
    }
}
