package org.trivetpos.journal.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What is stored of a fact, whatever its number. */
record Entry(String type, int version, String subject, long atMicros, @Nullable String actor, @Nullable String terminal,
        @Nullable String approver, String body) {

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    static Instant at(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
