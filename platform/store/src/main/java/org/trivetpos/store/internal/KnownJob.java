package org.trivetpos.store.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.NonsenseException;
import org.trivetpos.store.Schedule;
import org.trivetpos.store.spi.ScheduledJob;

/** A job as it said it is when it came. */
record KnownJob(Guarded<ScheduledJob> guarded, String id, LocalText title, Schedule schedule, Duration longest) {

    static final Comparator<KnownJob> ORDER = Comparator.comparing(KnownJob::id);
    private static final Duration LONGEST = Duration.ofHours(1);

    static KnownJob of(Guarded<ScheduledJob> guarded) {
        ScheduledJob job = guarded.contribution();
        String id = job.id();
        if (!id.matches("[a-z0-9][a-z0-9.-]{0,39}")) {
            throw new NonsenseException("its id is '" + id + "': lower-case letters, digits, . and -, 40 at most");
        }
        Duration longest = job.longest();
        if (!longest.isPositive()) {
            throw new NonsenseException("it asks for " + longest);
        }
        LocalText title = job.title();
        return new KnownJob(guarded, id, new LocalText(Objects.requireNonNull(title.zh()),
                Objects.requireNonNull(title.en())), Objects.requireNonNull(job.schedule()),
                longest.compareTo(LONGEST) > 0 ? LONGEST : longest);
    }
}
