package org.trivetpos.plugin.testkit;

import java.util.Locale;
import org.trivetpos.kernel.LocalText;

/** The shop refused what the test asked for, in words, as it would tell a person. */
public final class ShopRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient LocalText words;

    ShopRefusedException(String code, LocalText words) {
        super(code + ": " + words.in(Locale.ENGLISH) + " / " + words.zh());
        this.code = code;
        this.words = words;
    }

    /** The text key, such as {@code settlement.tender-gone}. */
    public String code() {
        return code;
    }

    /** What a person would read. */
    public LocalText words() {
        return words;
    }
}
