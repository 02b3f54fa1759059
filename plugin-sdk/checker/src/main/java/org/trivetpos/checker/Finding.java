package org.trivetpos.checker;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.trivetpos.kernel.LocalText;

/**
 * Something that is wrong with a plugin.
 *
 * @param code     what kind
 * @param severity how much it weighs
 * @param where    the header, package, class or file; empty if it is the whole file
 * @param words    what is wrong, in both languages
 * @param mend     how to mend it, in both languages
 */
public record Finding(Code code, Severity severity, String where, LocalText words, LocalText mend) {

    private static final ResourceBundle ZH = texts("zh");
    private static final ResourceBundle EN = texts("en");

    /** Weighs what its code weighs; the first argument of the words is the place. */
    public static Finding of(Code code, String where, Object... arguments) {
        return of(code, code.severity(), where, arguments);
    }

    /** Weighs something else. */
    public static Finding of(Code code, Severity severity, String where, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = where;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new Finding(code, severity, where, words("checker." + code, all),
                words("checker." + code + ".mend", all));
    }

    private static LocalText words(String key, Object[] arguments) {
        return new LocalText(new MessageFormat(ZH.getString(key), Locale.CHINESE).format(arguments),
                new MessageFormat(EN.getString(key), Locale.ENGLISH).format(arguments));
    }

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle("org.trivetpos.checker.texts", Locale.of(language),
                Finding.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Two lines: what is wrong, and how to mend it. */
    public String in(Locale locale) {
        return severity + " " + code + "  " + words.in(locale) + "\n    " + mend.in(locale);
    }
}
