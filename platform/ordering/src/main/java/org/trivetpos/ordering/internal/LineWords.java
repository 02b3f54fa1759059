package org.trivetpos.ordering.internal;

import java.text.Normalizer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What a telephone line said, reduced to what makes sense: anybody who can dial can send anything. */
final class LineWords {

    private static final int LONGEST_SENT = 200;
    private static final int LONGEST_LINE = 12;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_NAME = 40;

    private LineWords() { }

    static String line(@Nullable String sent) {
        return kept(sent, LONGEST_LINE, c -> Character.isLetterOrDigit(c) || c == ' ' || c == '-');
    }

    /** Empty for a number that is withheld, whatever letter the line sends for that. */
    static String number(@Nullable String sent) {
        return kept(sent, LONGEST_NUMBER, c -> c >= '0' && c <= '9' || c == '+' || c == '*' || c == '#');
    }

    /** Without what is invisible or turns the direction of what stands beside it. */
    static String name(@Nullable String sent) {
        return kept(sent, LONGEST_NAME, c -> switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> true;
        });
    }

    private static String kept(@Nullable String sent, int longest, IntPredicate good) {
        if (sent == null) {
            return "";
        }
        String plain = Normalizer.normalize(sent.substring(0, Math.min(sent.length(), LONGEST_SENT)),
                Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder();
        plain.codePoints().filter(good).limit(longest).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }
}
