package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.trivetpos.menu.LevelId;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.TimeBand;

class TimeBandTest {

    private static final List<DayOfWeek> WEEK = List.of(DayOfWeek.values());
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** Over whole days, each stretch written down with its beginning and its end. */
    @Property
    void a_band_holds_exactly_in_the_stretches_that_begin_on_its_days(@ForAll Random random) {
        List<DayOfWeek> days = WEEK.stream().filter(day -> random.nextBoolean()).toList();
        LocalTime from = time(random);
        LocalTime to = random.nextInt(5) == 0 ? from : time(random);
        LocalDate first = random.nextBoolean() ? null : MONDAY.plusDays(random.nextInt(10));
        LocalDate last = random.nextBoolean() ? null : MONDAY.plusDays(random.nextInt(10));
        TimeBand band = new TimeBand(days, from, to, first, last, List.of());
        List<LocalDateTime[]> stretches = new ArrayList<>();
        for (LocalDate day = MONDAY.minusDays(3); day.isBefore(MONDAY.plusDays(14)); day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek()) && (first == null || first.compareTo(day) <= 0)
                    && (last == null || last.compareTo(day) >= 0)) {
                LocalDateTime end = day.atTime(to);
                stretches.add(new LocalDateTime[] {day.atTime(from), from.isBefore(to) ? end : end.plusDays(1)});
            }
        }
        for (int quarter = 0; quarter < 7 * 24 * 4; quarter++) {
            LocalDateTime at = MONDAY.atStartOfDay().plusMinutes(quarter * 15L);
            boolean within = stretches.stream().anyMatch(one -> !at.isBefore(one[0]) && at.isBefore(one[1]));
            assertThat(band.holds(at, "counter")).as("%s at %s", band, at).isEqualTo(within);
        }
    }

    private static LocalTime time(Random random) {
        return LocalTime.ofSecondOfDay(random.nextInt(96) * 900L);
    }

    @Test
    void a_band_over_midnight_belongs_to_the_evening_on_which_it_begins() {
        TimeBand friday = TimeBand.weekly(List.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(2, 0));

        assertThat(friday.holds(LocalDateTime.of(2026, 11, 27, 22, 0), "counter")).isTrue();
        assertThat(friday.holds(LocalDateTime.of(2026, 11, 28, 1, 59), "counter")).isTrue();
        assertThat(friday.holds(LocalDateTime.of(2026, 11, 28, 2, 0), "counter")).isFalse();
        assertThat(friday.holds(LocalDateTime.of(2026, 11, 27, 1, 0), "counter")).as("Thursday's night").isFalse();
        assertThat(friday.holds(LocalDateTime.of(2026, 11, 28, 22, 30), "counter")).isFalse();
    }

    @Test
    void two_equal_times_are_a_whole_day_no_band_is_never_and_modes_may_be_named() {
        LocalDateTime at = LocalDateTime.of(2026, 11, 23, 3, 0);
        TimeBand always = TimeBand.weekly(WEEK, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
        TimeBand outside = new TimeBand(WEEK, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, null, null, List.of("takeaway"));
        PriceLevel level = new PriceLevel(new LevelId("l"), Dishes.HOT.name(), 1, List.of());

        assertThat(always.holds(at, "counter")).isTrue();
        assertThat(outside.holds(at, "counter")).isFalse();
        assertThat(outside.holds(at, "takeaway")).isTrue();
        assertThat(outside.inEveryMode().holds(at, "counter")).isTrue();
        assertThat(level.holds(at, "counter")).isFalse();
        assertThat(new PriceLevel(level.id(), level.name(), 1, List.of(outside, always)).holds(at, "counter"))
                .as("one of them is enough").isTrue();
    }
}
