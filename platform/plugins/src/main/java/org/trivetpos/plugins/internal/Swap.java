package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.persistence.Schemas;
import org.trivetpos.persistence.Schemas.Saved;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.internal.Pending.Stage;
import org.trivetpos.plugins.internal.Shelf.Wanted;

/**
 * One change from its first to its last step, or back to the first. What is about to be done is written down durably
 * before it is done, so that a shop which ends in the middle knows at its next start what to take back. What makes
 * something run is told durably once more only if tables or settings changed with it: a shop that ends so soon takes it
 * back in any case. What makes something stop is done for good when it returns, and that is said durably.
 */
final class Swap {

    private static final Logger LOG = LoggerFactory.getLogger(Swap.class);

    private final Bundles bundles;
    private final Shelf shelf;
    private final Schemas schemas;
    private final Trial trial;
    private final Before before;

    Swap(Bundles bundles, Shelf shelf, Schemas schemas, Trial trial, Before before) {
        this.bundles = bundles;
        this.shelf = shelf;
        this.schemas = schemas;
        this.trial = trial;
        this.before = before;
    }

    /**
     * What is to be.
     *
     * @param file     as {@link Wanted#file}
     * @param before   what a roll-back would bring
     * @param on       true if it is to run
     * @param migrates name of the schema whose tables will be changed; empty if none
     * @param tolerate newest migration that older code has to live with in that schema; 0 if none
     */
    record Goal(PluginId id, String file, String before, boolean on, String migrates, int tolerate) {

        Wanted wanted() {
            return new Wanted(id, file, before, on, false);
        }
    }

    /**
     * Reaches the goal and lets it be journalled; if any of that fails, everything is as it was.
     *
     * @throws RefusedException with the reason
     */
    void reach(Goal goal, Runnable journalled) {
        Bundle present = bundles.find(goal.id()).orElse(null);
        Optional<Wanted> wanted = shelf.wanted(goal.id());
        String from = present == null ? Shelf.NONE
                : wanted.map(Wanted::file).filter(file -> !file.equals(Shelf.NONE)).orElse(Shelf.SHIPPED);
        Pending pending = new Pending(from, present != null && Bundles.runs(present), wanted.orElse(null),
                goal.wanted(), "", "", Stage.CHANGING);
        before.keep(goal.id(), bundles.location(goal.id()));
        shelf.note(pending);
        try {
            pending = saved(goal, present, pending);
            // what somebody added is gone with its file; what the program brings would be back at the next start
            boolean forgets = goal.file().equals(Shelf.NONE) && present != null && Bundles.added(present);
            perform(goal, from, present);
            if (forgets) {
                shelf.forget(goal.id());
            } else {
                shelf.write(goal.wanted());
            }
            journalled.run();
        } catch (BundleException | IOException | RuntimeException | LinkageError failure) {
            undo(pending);
            throw inWords(failure);
        }
        if (!goal.on()) {
            shelf.note(pending.at(Stage.DONE));
        } else if (pending.schema().isEmpty() && !before.isKept()) {
            shelf.jot(pending.at(Stage.FRESH));
        } else {
            // its tables and settings go with it from here on
            shelf.note(pending.saved("", "").at(Stage.FRESH));
            discard(pending);
        }
        before.forget();
    }

    private static RefusedException inWords(Throwable failure) {
        return switch (failure) {
            case RefusedException refused -> refused;
            case StoreUnavailableException unavailable -> unavailable.refusal().asException();
            default -> Refusal.of("plugins.fails", Trial.words(failure)).asException();
        };
    }

    /** Tables are copied while nobody writes into them. */
    private Pending saved(Goal goal, @Nullable Bundle present, Pending pending) throws BundleException {
        if (goal.migrates().isEmpty()) {
            return pending;
        }
        if (present != null) {
            present.stop(Bundle.STOP_TRANSIENT);
        }
        Saved copy = schemas.save(goal.migrates());
        Pending noted = pending.saved(copy.schema(), copy.copy());
        shelf.note(noted);
        return noted;
    }

    private void perform(Goal goal, String from, @Nullable Bundle present) throws BundleException, IOException {
        if (goal.file().equals(Shelf.NONE)) {
            if (present != null) {
                bundles.remove(present);
            }
            return;
        }
        Bundle bundle = present;
        if (bundle == null || !goal.file().equals(from)) {
            bundle = place(goal.id(), goal.file());
        }
        if (goal.tolerate() > 0) {
            schemas.tolerate(Headers.of(bundle).schema(), goal.tolerate());
        }
        if (goal.on()) {
            trial.start(bundle);
        } else {
            bundle.stop();
        }
    }

    private Bundle place(PluginId id, String file) throws BundleException, IOException {
        return file.equals(Shelf.SHIPPED) ? bundles.placeShipped(id) : bundles.place(id, shelf.file(id, file));
    }

    /** Back to what was, as far as it goes; what cannot be put back is said aloud and not hidden behind the reason. */
    private void undo(Pending pending) {
        Bundle present = bundles.find(pending.id()).orElse(null);
        if (present != null && present.getState() == Bundle.STARTING) {
            LOG.error("plugin {} hangs in its start; what was begun is taken back at the next start", pending.id());
            return;
        }
        try {
            if (present != null && Bundles.runs(present)) {
                present.stop(Bundle.STOP_TRANSIENT);
            }
            if (pending.brings()) {
                if (present != null) {
                    bundles.remove(present);
                }
            } else if (!pending.from().equals(pending.to()) || present == null) {
                present = place(pending.id(), pending.from());
            }
            if (!pending.schema().isEmpty()) {
                schemas.restore(new Saved(pending.schema(), pending.copy()));
            }
            before.restore();
            if (present != null && pending.ran() && !pending.brings()) {
                present.start();
            }
            shelf.restore(pending);
            shelf.done();
            discard(pending);
        } catch (BundleException | IOException | RuntimeException | LinkageError failure) {
            LOG.error("plugin {} could not be put back; the next start of the shop tries again", pending.id(), failure);
        }
    }

    /** What the start of the house took back, brought to its end now that there is a database. */
    void finish(Pending undone) {
        if (!undone.schema().isEmpty()) {
            schemas.restore(new Saved(undone.schema(), undone.copy()));
        }
        before.restore();
        Optional<Wanted> wanted = shelf.wanted(undone.id());
        bundles.find(undone.id()).filter(bundle -> wanted.map(Wanted::on).orElse(true)).ifPresent(bundle -> {
            String schema = Headers.of(bundle).schema();
            if (undone.schema().isEmpty() && !schema.isEmpty() && schemas.version(schema) > 0) {
                // it was done and only fresh: its tables stay, and newer migrations only add
                schemas.tolerate(schema, schemas.version(schema));
            }
            try {
                bundle.start();
            } catch (BundleException failure) {
                LOG.error("plugin {} does not start", undone.id(), failure);
            }
        });
        discard(undone);
    }

    private void discard(Pending pending) {
        if (!pending.schema().isEmpty()) {
            schemas.discard(new Saved(pending.schema(), pending.copy()));
        }
    }
}
