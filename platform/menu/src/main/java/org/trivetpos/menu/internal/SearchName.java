package org.trivetpos.menu.internal;

import java.util.List;

/**
 * A name that can be typed in full, by initials, or by any mixture ({@code gbjd}, {@code gongbaojiding},
 * {@code gongbjd}, {@code 宫bjd}); the last place may be unfinished. All readings of a character count. No readings are
 * multiplied out: the places are walked with the set of positions in the typed text that can be reached, one bit each.
 */
final class SearchName {

    /** How a name answers what was typed; better first. */
    enum Match { WHOLE, BEGINNING, INSIDE, NONE }

    private final String[][] places;
    /** One bit for each letter or digit that occurs, to pass over most names at once. */
    private final long occurring;

    SearchName(List<List<String>> places) {
        this.places = places.stream().map(p -> p.toArray(String[]::new)).toArray(String[][]::new);
        this.occurring = places.stream().flatMap(List::stream).mapToLong(SearchName::bits).reduce(0, (a, b) -> a | b);
    }

    static SearchName of(String plainName) {
        return new SearchName(Pinyin.places(plainName));
    }

    /** How this name matches letters that have at most {@link Typed#LONGEST} characters. */
    Match match(String letters, long bits) {
        if (letters.isEmpty() || (bits & ~occurring) != 0) {
            return Match.NONE;
        }
        Match fromStart = from(0, letters);
        if (fromStart != Match.NONE) {
            return fromStart;
        }
        for (int start = 1; start < places.length; start++) {
            if (from(start, letters) != Match.NONE) {
                return Match.INSIDE;
            }
        }
        return Match.NONE;
    }

    private Match from(int start, String letters) {
        int length = letters.length();
        long end = 1L << length;
        long reached = 1L;
        for (int place = start; place < places.length && reached != 0; place++) {
            long next = 0;
            for (int at = 0; at < length; at++) {
                if ((reached & (1L << at)) != 0) {
                    next |= after(places[place], letters, at);
                }
            }
            if ((next & end) != 0 && place == places.length - 1) {
                return Match.WHOLE;
            }
            if ((next & (end | UNFINISHED)) != 0) {
                return Match.BEGINNING;
            }
            reached = next;
        }
        return Match.NONE;
    }

    private static final long UNFINISHED = 1L << 62;

    /** Where typing one place can lead from a position: past its initial, past all of it, or into it at the end. */
    private static long after(String[] ways, String letters, int at) {
        int left = letters.length() - at;
        long next = 0;
        for (String way : ways) {
            if (way.charAt(0) != letters.charAt(at)) {
                continue;
            }
            next |= 1L << (at + 1);
            if (letters.startsWith(way, at)) {
                next |= 1L << (at + way.length());
            } else if (left < way.length() && way.startsWith(letters.substring(at))) {
                next |= UNFINISHED;
            } else if (way.length() > 2 && way.charAt(1) == 'h' && left > 1 && letters.charAt(at + 1) == 'h') {
                next |= 1L << (at + 2);
            }
        }
        return next;
    }

    /** The letters and digits that occur; anything else shares one bit. */
    static long bits(String text) {
        long bits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                bits |= 1L << (c - 'a');
            } else if (c >= '0' && c <= '9') {
                bits |= 1L << (26 + c - '0');
            } else {
                bits |= 1L << (36 + c % 27);
            }
        }
        return bits;
    }
}
