package org.trivetpos.journal.internal;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.journal.DemoWiped;
import org.trivetpos.journal.StoreRestored;
import org.trivetpos.persistence.Backups.Restored;

/** What the journal does beside: notes its head outside the database and forgets requests that nobody repeats. */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final Duration REQUESTS_ARE_KEPT = Duration.ofDays(7);
    private static final Duration BETWEEN_PRUNINGS = Duration.ofHours(6);

    private final River river;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("journal-housekeeping").daemon().factory());
    private Instant lastPruning = Instant.MIN;

    Housekeeping(River river) {
        this.river = river;
    }

    void start() {
        thread.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.SECONDS);
    }

    private void round() {
        try {
            river.anchors().keepUp(river.head());
            Instant now = river.clock().instant();
            if (lastPruning.equals(Instant.MIN) || now.isAfter(lastPruning.plus(BETWEEN_PRUNINGS))) {
                prune(now);
                lastPruning = now;
            }
        } catch (RuntimeException failure) {
            LOG.warn("the journal's housekeeping is tried again: {}", failure.toString());
        }
    }

    /** Forgets the results of commands that nobody will repeat any more. */
    int prune(Instant now) {
        return river.inTransaction(() -> {
            try (PreparedStatement delete = river.transactions().connection().prepareStatement(
                    "delete from journal.command_done where at_micros < ?")) {
                delete.setLong(1, Entry.micros(now.minus(REQUESTS_ARE_KEPT)));
                return delete.executeUpdate();
            }
        });
    }

    /** A restore is itself a fact; and anchors of what it gave up no longer count. */
    void noteRestore(Optional<Restored> restored) {
        try {
            if (restored.isEmpty() || river.anchors().lastRestore().filter(restored.get().at()::equals).isPresent()) {
                return;
            }
            river.anchors().restored(river.head(), restored.get().at());
            StoreRestored fact = new StoreRestored(restored.get().file(), restored.get().at(), river.headNumber());
            BundleJournal journal = BundleJournal.on(river, new Upcasters());
            river.transactions().run(() -> {
                journal.append(null, "store", fact);
            });
            river.awaitEverything(Duration.ofSeconds(10));
        } catch (IOException failure) {
            LOG.error("the restore could not be noted beside the anchors; journal:verify will report it", failure);
        }
    }

    /** What a store that was given up says of itself is the first entry of the next one, before anybody else's. */
    void noteBeginning(Optional<String> note) {
        if (note.isEmpty() || river.headNumber() > 0) {
            return;
        }
        try {
            river.anchors().begunAnew();
        } catch (IOException failure) {
            LOG.error("the beginning could not be noted beside the anchors; journal:verify will report it", failure);
        }
        DemoWiped fact = new FactJson().read(note.get(), DemoWiped.class);
        BundleJournal journal = BundleJournal.on(river, new Upcasters());
        river.transactions().run(() -> {
            journal.append(null, "store", fact);
        });
        river.awaitEverything(Duration.ofSeconds(10));
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("the journal's housekeeping did not end within 5 seconds");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
