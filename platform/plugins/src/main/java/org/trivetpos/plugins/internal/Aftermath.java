package org.trivetpos.plugins.internal;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.plugins.PluginQuarantined;
import org.trivetpos.plugins.internal.Pending.Stage;
import org.trivetpos.plugins.internal.Shelf.Wanted;

/** What is done about a change when nobody waits for it any more. */
final class Aftermath implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Aftermath.class);

    private final Shelf shelf;
    private final Swap swap;
    private final Ledger ledger;
    private final Lock one;
    private final Duration fresh;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("plugins-later").factory());

    /**
     * @param one   held by whoever changes something
     * @param fresh for how long a shop that dies may have died of a change
     */
    Aftermath(Shelf shelf, Swap swap, Ledger ledger, Lock one, Duration fresh) {
        this.shelf = shelf;
        this.swap = swap;
        this.ledger = ledger;
        this.one = one;
        this.fresh = fresh;
    }

    /** What the start of the house took back is brought to its end; {@code told} runs afterwards. */
    void ofTheRunBefore(Runnable told) {
        later.execute(() -> shelf.pending().filter(pending -> pending.stage() == Stage.UNDONE).ifPresent(undone -> {
            finish(undone);
            told.run();
        }));
    }

    private void finish(Pending undone) {
        one.lock();
        try {
            swap.finish(undone);
            String runs = shelf.wanted(undone.id()).filter(Wanted::on).map(Wanted::file).orElse("");
            ledger.write(null, undone.id().value(),
                    new PluginQuarantined(undone.id().value(), undone.from(), undone.to(), runs));
            shelf.done();
        } catch (RuntimeException failure) {
            LOG.error("what was taken back of plugin {} could not be finished; the next start tries again",
                    undone.id(), failure);
        } finally {
            one.unlock();
        }
    }

    /** Called by whoever has just made a change: until the disk has it, the note of the change answers for it. */
    void of(Optional<Pending> change) {
        later.execute(this::settle);
        change.ifPresent(made -> later.schedule(() -> survived(made), fresh.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void settle() {
        try {
            shelf.settle();
        } catch (UncheckedIOException failure) {
            LOG.error("the folder of plugins cannot be written to the disk; the next change tries again", failure);
        }
    }

    private void survived(Pending change) {
        if (one.tryLock()) {
            try {
                shelf.pending().filter(change::equals).ifPresent(still -> shelf.done());
            } finally {
                one.unlock();
            }
        }
    }

    /** An orderly end proves nothing against a fresh plugin. */
    @Override
    public void close() {
        later.shutdown();
        if (shelf.pending().filter(pending -> !pending.isOpen()).isPresent()) {
            shelf.done();
        }
    }
}
