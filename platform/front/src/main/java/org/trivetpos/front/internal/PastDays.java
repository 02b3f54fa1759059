package org.trivetpos.front.internal;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Which business days are looked through.
 *
 * @param from first
 * @param to   last, included
 */
record PastDays(LocalDate from, LocalDate to) {

    /** What can be chosen with one tap. */
    enum Span { TODAY, YESTERDAY, WEEK, MONTH }

    static PastDays of(Span span, LocalDate today) {
        return switch (span) {
            case TODAY -> new PastDays(today, today);
            case YESTERDAY -> new PastDays(today.minusDays(1), today.minusDays(1));
            case WEEK -> new PastDays(today.minusDays(6), today);
            case MONTH -> new PastDays(today.minusDays(30), today);
        };
    }

    /** One day as a browser's date field says it; the week if it says none. */
    static PastDays of(String date, LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(date);
            return new PastDays(day, day);
        } catch (DateTimeException noDate) {
            return of(Span.WEEK, today);
        }
    }
}
