package org.trivetpos.store.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.store.Setting;

/**
 * What somebody typed for a setting, in the one form in which it is kept, or why it does not fit the setting's kind.
 * Full-width digits, as Chinese keyboards type them, are taken as digits.
 *
 * @param text    as it is kept
 * @param trouble what to tell the person, or null if it fits
 */
record SettingText(String text, @Nullable Refusal trouble) {

    private static final int LONGEST_NUMBER = 40;
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3]):([0-5][0-9])");

    static SettingText of(Setting setting, String typed) {
        SettingText read = switch (setting.kind()) {
            case TEXT, SECRET -> text(setting, typed);
            case BOOLEAN -> yesOrNo(setting, plain(typed));
            case INTEGER, MONEY -> number(setting, plain(typed));
            case TIME -> time(setting, plain(typed));
        };
        return !read.fits() || setting.choices().isEmpty() || setting.choices().stream()
                .anyMatch(choice -> choice.value().equals(read.text)) ? read
                : wrong("store.setting-not-a-choice", setting.label(), shown(typed));
    }

    boolean fits() {
        return trouble == null;
    }

    private static SettingText text(Setting setting, String typed) {
        if (typed.length() > setting.most()) {
            return wrong("store.setting-too-long", setting.label(), setting.most());
        }
        if (typed.strip().length() < setting.least()) {
            return wrong("store.setting-too-short", setting.label(), setting.least());
        }
        if (typed.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            return wrong("store.setting-odd-characters", setting.label());
        }
        return new SettingText(typed.strip(), null);
    }

    private static SettingText yesOrNo(Setting setting, String typed) {
        String word = typed.toLowerCase(Locale.ROOT);
        return word.equals("true") || word.equals("false") ? new SettingText(word, null)
                : wrong("store.setting-not-yes-or-no", setting.label(), shown(typed));
    }

    private static SettingText number(Setting setting, String typed) {
        BigDecimal number;
        try {
            number = new BigDecimal(typed.length() > LONGEST_NUMBER ? "too long" : typed);
        } catch (NumberFormatException letters) {
            return wrong("store.setting-not-a-number", setting.label(), shown(typed));
        }
        if (setting.least() == 0 && number.signum() < 0) {
            return wrong("store.setting-negative", setting.label(), shown(typed));
        }
        if (number.compareTo(BigDecimal.valueOf(setting.least())) < 0) {
            return wrong("store.setting-too-small", setting.label(), shown(typed), setting.least());
        }
        if (number.compareTo(BigDecimal.valueOf(setting.most())) > 0) {
            return wrong("store.setting-too-large", setting.label(), shown(typed), setting.most());
        }
        if (number.stripTrailingZeros().scale() > 0) {
            return wrong("store.setting-not-whole", setting.label(), shown(typed));
        }
        return new SettingText(Long.toString(number.longValueExact()), null);
    }

    private static SettingText time(Setting setting, String typed) {
        Matcher parts = TIME.matcher(typed);
        if (!parts.matches()) {
            return wrong("store.setting-not-a-time", setting.label(), shown(typed));
        }
        return new SettingText("0".repeat(2 - parts.group(1).length()) + parts.group(1) + ":" + parts.group(2), null);
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    private static String shown(String typed) {
        return typed.length() <= LONGEST_NUMBER ? typed : typed.substring(0, LONGEST_NUMBER) + "…";
    }

    private static SettingText wrong(String code, Object... args) {
        return new SettingText("", Refusal.of(code, args));
    }
}
