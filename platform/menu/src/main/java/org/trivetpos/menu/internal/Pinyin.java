package org.trivetpos.menu.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * How a name may be typed, place by place: a Chinese character is itself or any of its readings (重 is chong or zhong,
 * because nobody can know which one the cashier has in mind), a run of Latin letters or digits is itself.
 */
final class Pinyin {

    private static final HanyuPinyinOutputFormat PLAIN = plain();

    private Pinyin() { }

    /** The ways to type each place of a name that was normalised by {@link Typed}; punctuation has no place. */
    static List<List<String>> places(String name) {
        List<List<String>> places = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Typed.isAscii(c)) {
                word.append(c);
                continue;
            }
            endWord(word, places);
            if (Character.isLetterOrDigit(c)) {
                places.add(List.copyOf(readings(c)));
            }
        }
        endWord(word, places);
        return places;
    }

    private static void endWord(StringBuilder word, List<List<String>> places) {
        if (!word.isEmpty()) {
            places.add(List.of(word.toString()));
            word.setLength(0);
        }
    }

    private static Set<String> readings(char c) {
        Set<String> ways = new LinkedHashSet<>();
        ways.add(String.valueOf(c));
        try {
            String[] readings = PinyinHelper.toHanyuPinyinStringArray(c, PLAIN);
            for (String reading : readings == null ? new String[0] : readings) {
                ways.add(reading);
                if (reading.indexOf('v') >= 0) {
                    ways.add(reading.replace('v', 'u'));
                }
            }
        } catch (BadHanyuPinyinOutputFormatCombination impossible) {
            throw new IllegalStateException("the pinyin format is fixed", impossible);
        }
        return ways;
    }

    private static HanyuPinyinOutputFormat plain() {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        return format;
    }
}
