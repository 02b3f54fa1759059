package org.trivetpos.store.internal;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.kernel.Texts;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.store.JobRun;
import org.trivetpos.store.ScheduledJobs.Outcome;
import org.trivetpos.store.ScheduledJobs.Run;
import org.trivetpos.store.spi.ScheduledJob;

/** One run of one job, asked under guard; what comes of it is told on the thread that waits. */
final class JobAttempt {

    private final KnownJob job;
    private final JobRun run;
    private final Texts texts;
    private volatile @Nullable Run begun;
    private volatile @Nullable LocalText failed;

    JobAttempt(KnownJob job, JobRun run, Texts texts) {
        this.job = job;
        this.run = run;
        this.texts = texts;
    }

    /**
     * Runs it, or gives it up after its longest time.
     *
     * @param begin writes down that it begins, the moment before it does
     * @return how it went; empty if it was not begun: it rests, or has not come back from an earlier run
     */
    Optional<Run> made(Supplier<Run> begin, Clock clock) {
        boolean done = job.guarded().ask("run", job.longest(), one -> carriedOut(one, begin)).orElse(false);
        Run started = begun;
        LocalText words = failed;
        if (started == null) {
            return Optional.empty();
        }
        Outcome outcome = done ? Outcome.DONE : words != null ? Outcome.FAILED : Outcome.LATE;
        return Optional.of(new Run(started.day(), started.started(), clock.instant(), outcome,
                outcome == Outcome.FAILED && words != null ? words : JobRow.NO_WORDS, started.attempt(),
                started.byHand()));
    }

    /** On a thread of the guard. False, and no blame, for what was refused in words or could not be written down. */
    private boolean carriedOut(ScheduledJob one, Supplier<Run> begin) {
        try {
            begun = begin.get();
        } catch (StoreUnavailableException unwritten) {
            return false;
        }
        try {
            one.run(run);
            return true;
        } catch (RefusedException inWords) {
            failed = words(texts, inWords.refusal());
            return false;
        } catch (StoreUnavailableException inWords) {
            failed = words(texts, inWords.refusal());
            return false;
        } catch (RuntimeException | Error failure) {
            failed = LocalText.same(failure.toString());
            throw failure;
        } catch (Exception failure) {
            failed = LocalText.same(failure.toString());
            throw new IllegalStateException(failure.toString(), failure);
        }
    }

    static LocalText words(Texts texts, Refusal refusal) {
        return new LocalText(texts.text(Locale.CHINESE, refusal), texts.text(Locale.ENGLISH, refusal));
    }
}
