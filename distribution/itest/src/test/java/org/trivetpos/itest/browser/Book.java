package org.trivetpos.itest.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The day as it is to stand in the books: shifts with what was taken in them, and what was given up or left over. */
final class Book {

    private final List<Shift> shifts = new ArrayList<>();
    private int deletions;
    private long deleted;
    private int open;
    private long openValue;

    /** One drawer from its float to its count; all in fen. */
    static final class Shift {
        private final String who;
        private final long opening;
        private final Takings takings = new Takings();
        private final Map<String, Long> moved = new LinkedHashMap<>();
        private int openings;
        private Long counted;

        Shift(String who, long opening) {
            this.who = who;
            this.opening = opening;
        }

        String who() {
            return who;
        }

        long opening() {
            return opening;
        }

        Takings takings() {
            return takings;
        }

        /** What has to lie in the drawer. */
        long expected() {
            return opening + takings.cash() + moved.values().stream().mapToLong(Long::longValue).sum();
        }

        /** Cash that came or went otherwise than by a sale: below zero if it went; each reason once. */
        void cashMoved(String reason, long fen) {
            moved.put(reason, fen);
        }

        Map<String, Long> moved() {
            return moved;
        }

        void drawerOpened() {
            openings++;
        }

        int openings() {
            return openings;
        }

        void counted(long fen) {
            counted = fen;
        }

        /** Null while nobody has counted. */
        Long counted() {
            return counted;
        }
    }

    void begin(String who, long opening) {
        shifts.add(new Shift(who, opening));
    }

    List<Shift> shifts() {
        return shifts;
    }

    Shift now() {
        return shifts.getLast();
    }

    Takings day() {
        return Takings.of(shifts.stream().map(Shift::takings));
    }

    void deleted(long value) {
        deletions++;
        deleted += value;
    }

    int deletions() {
        return deletions;
    }

    long deletedValue() {
        return deleted;
    }

    void stillOpen(long value) {
        open++;
        openValue += value;
    }

    void noLongerOpen(long value) {
        open--;
        openValue -= value;
    }

    int open() {
        return open;
    }

    long openValue() {
        return openValue;
    }

    /** The sale of that name that was paid last. */
    Takings.Sold sale(String name) {
        return shifts.stream().flatMap(shift -> shift.takings().sold().stream())
                .filter(sold -> sold.name().equals(name)).reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("the story has no sale \"" + name + "\""));
    }
}
