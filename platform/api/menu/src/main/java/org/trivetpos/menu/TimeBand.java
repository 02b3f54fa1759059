package org.trivetpos.menu;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a price level holds, on the shop's own clock: an hour that a clock change skips or repeats is skipped or
 * repeated. A band that passes midnight belongs to the day on which it begins.
 *
 * @param days  on which it begins, in the order of the week; none means never
 * @param from  its first moment
 * @param to    up to, not including, this time; on the next day if it is not after {@code from}, so that two equal
 *              times are a whole day
 * @param first the first day on which it begins, or null for no beginning
 * @param last  the last day on which it begins, or null for no end
 * @param modes ids of the service modes in which it holds; empty for all
 */
public record TimeBand(List<DayOfWeek> days, LocalTime from, LocalTime to, @Nullable LocalDate first,
        @Nullable LocalDate last, List<String> modes) {

    public TimeBand {
        days = days.stream().distinct().sorted().toList();
        modes = List.copyOf(modes);
    }

    /** Every week on these days. */
    public static TimeBand weekly(List<DayOfWeek> days, LocalTime from, LocalTime to) {
        return new TimeBand(days, from, to, null, null, List.of());
    }

    /** The same in whatever service mode. */
    public TimeBand inEveryMode() {
        return modes.isEmpty() ? this : new TimeBand(days, from, to, first, last, List.of());
    }

    /** True if it ends on the day after the one on which it begins. */
    public boolean passesMidnight() {
        return !to.isAfter(from);
    }

    /**
     * True if it holds.
     *
     * @param at   on the shop's own clock
     * @param mode id of the service mode
     */
    public boolean holds(LocalDateTime at, String mode) {
        if (!modes.isEmpty() && !modes.contains(mode)) {
            return false;
        }
        LocalTime time = at.toLocalTime();
        boolean begun = !time.isBefore(from) && beginsOn(at.toLocalDate());
        boolean notOver = time.isBefore(to);
        return passesMidnight() ? begun || notOver && beginsOn(at.toLocalDate().minusDays(1)) : begun && notOver;
    }

    private boolean beginsOn(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && (first == null || !day.isBefore(first))
                && (last == null || !day.isAfter(last));
    }
}
