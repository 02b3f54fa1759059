package org.trivetpos.workload.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One order of the past, made after a sample: a thousand each day, from ten in the morning to ten at night. */
final class PastOrder {

    private static final int A_DAY = 1_000;
    private static final LocalTime OPENS = LocalTime.of(10, 0);
    private static final Duration OPEN = Duration.ofHours(12);

    private final PastSample sample;
    private final int number;
    private final LocalDate day;
    private final int numberOfTheDay;
    private final Duration earlier;

    /** @param number of all, from 0 for the oldest */
    PastOrder(PastSample sample, int number, int all) {
        this.sample = sample;
        this.number = number;
        this.day = sample.day().minusDays(1 + (all - 1) / A_DAY - number / A_DAY);
        this.numberOfTheDay = number % A_DAY + 1;
        Instant at = day.atTime(OPENS).plus(OPEN.multipliedBy(number % A_DAY).dividedBy(A_DAY))
                .atZone(sample.zone()).toInstant();
        this.earlier = Duration.between(at, sample.at());
    }

    PastSample sample() {
        return sample;
    }

    LocalDate day() {
        return day;
    }

    int numberOfTheDay() {
        return numberOfTheDay;
    }

    Instant moved(Instant moment) {
        return moment.minus(earlier);
    }

    /** As long as those that the shop gives. */
    String identity(int which) {
        return "01PAST%05d%015d".formatted(which, number);
    }

    /** Of the guest, in the order's note. */
    String phone() {
        return "138%08d".formatted(number);
    }

    @Nullable Object value(String column, @Nullable Object sampled) {
        return switch (column) {
            case "order_number", "receipt_number" -> numberOfTheDay;
            case "business_day" -> Date.valueOf(day);
            case "minute_of_day" -> moved(sample.at()).atZone(sample.zone()).toLocalTime().toSecondOfDay() / 60;
            case "at_micros" -> sampled instanceof Long micros
                    ? (Object) (micros - TimeUnit.NANOSECONDS.toMicros(earlier.toNanos())) : sampled;
            default -> switch (sampled) {
                case SampleText text -> text.of(this);
                case OffsetDateTime moment -> moment.minus(earlier);
                case Timestamp moment -> Timestamp.from(moved(moment.toInstant()));
                case null, default -> sampled;
            };
        };
    }
}
