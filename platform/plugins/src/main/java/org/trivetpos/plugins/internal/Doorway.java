package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.internal.Pending.Stage;
import org.trivetpos.plugins.internal.Shelf.Wanted;

/**
 * Stands between the start of the house and the start of the plugins, and needs no database: a change in whose middle
 * the shop ended is taken back before its code can run once more, and whatever is missing (an update of the program
 * begins with an empty framework) is put in its place again from the shelf.
 */
@Component(service = Doorway.class, immediate = true)
public final class Doorway {

    private static final Logger LOG = LoggerFactory.getLogger(Doorway.class);

    private final Bundles bundles;
    private final Shelf shelf;

    @Activate
    public Doorway(BundleContext context, @Reference ProgramFeatures program) {
        this(context, new Shelf(Path.of(context.getProperty("trivet.data")).resolve("plugins")), program);
        open();
    }

    Doorway(BundleContext context, Shelf shelf, Program program) {
        this.bundles = new Bundles(context, shelf, program);
        this.shelf = shelf;
    }

    Bundles bundles() {
        return bundles;
    }

    Shelf shelf() {
        return shelf;
    }

    void open() {
        shelf.pending().ifPresent(this::finish);
        restore();
    }

    /** Puts in its place, or takes out, whatever is not as it is wanted. */
    void restore() {
        shelf.all().forEach(this::restore);
    }

    private void finish(Pending pending) {
        switch (pending.stage()) {
            case CHANGING, FRESH -> takeBack(pending);
            case DONE -> {
                // what is wanted may have been lost; the note is what was agreed
                shelf.write(pending.goal());
                shelf.done();
            }
            case UNDONE -> LOG.info("what was taken back of plugin {} waits for the database", pending.id());
        }
    }

    private void takeBack(Pending pending) {
        LOG.warn("the shop ended while plugin {} was {}; it is taken back", pending.id(), pending.stage());
        Optional<Bundle> bundle = bundles.find(pending.id());
        try {
            if (pending.brings()) {
                keepStopped(pending, bundle);
            } else {
                putBack(pending, bundle);
            }
            shelf.settle();
            shelf.note(pending.at(Stage.UNDONE));
        } catch (BundleException | IOException | RuntimeException failure) {
            LOG.error("plugin {} cannot be taken back; it stays stopped", pending.id(), failure);
            stop(bundle);
        }
    }

    /** One that was new, so that somebody can look at it; if a power cut took its file, it never was there. */
    private void keepStopped(Pending pending, Optional<Bundle> bundle) throws BundleException {
        if (pending.to().equals(Shelf.SHIPPED) || shelf.whole(pending.id(), pending.to())) {
            shelf.write(new Wanted(pending.id(), pending.to(), Shelf.NONE, false, true));
            if (bundle.isPresent()) {
                bundle.get().stop();
            }
            return;
        }
        shelf.forget(pending.id());
        if (bundle.isPresent()) {
            bundles.remove(bundle.get());
        }
    }

    /** Any other is what it was before, whatever the framework has kept of either version. */
    private void putBack(Pending pending, Optional<Bundle> bundle) throws BundleException, IOException {
        shelf.restore(pending);
        if (!pending.from().equals(Shelf.SHIPPED)) {
            bundles.place(pending.id(), shelf.file(pending.id(), pending.from()));
        } else {
            bundles.placeShipped(pending.id());
        }
        // its tables and settings are put back, or allowed to be newer, as soon as the database is open
        Optional<Bundle> old = bundles.find(pending.id());
        if (old.isPresent()
                && (pending.stage() == Stage.CHANGING || !Headers.of(old.get()).schema().isEmpty())) {
            old.get().stop();
        }
    }

    private static void stop(Optional<Bundle> bundle) {
        try {
            if (bundle.isPresent()) {
                bundle.get().stop();
            }
        } catch (BundleException failure) {
            LOG.error("{} cannot be stopped", bundle.get().getSymbolicName(), failure);
        }
    }

    private void restore(Wanted wanted) {
        try {
            Optional<Bundle> present = bundles.find(wanted.id());
            if (wanted.file().equals(Shelf.NONE)) {
                if (present.isPresent()) {
                    bundles.remove(present.get());
                }
            } else if (!wanted.file().equals(Shelf.SHIPPED)) {
                restoreFile(wanted, present);
            } else if (present.isPresent()) {
                stopUnlessWanted(wanted, present.get());
            } else {
                Bundle bundle = bundles.placeShipped(wanted.id());
                if (wanted.on()) {
                    bundle.start();
                }
            }
        } catch (BundleException | IOException failure) {
            LOG.error("plugin {} cannot be put in its place; the shop goes on without it", wanted.id(), failure);
        }
    }

    private void restoreFile(Wanted wanted, Optional<Bundle> present) throws BundleException, IOException {
        String version = Wanted.version(wanted.file());
        if (present.isPresent()) {
            String there = Bundles.version(present.get());
            if (there.equals(version)) {
                stopUnlessWanted(wanted, present.get());
                return;
            }
            boolean newerWithTheProgram = !Bundles.added(present.get())
                    && Version.parseVersion(there).compareTo(Version.parseVersion(version)) > 0;
            if (newerWithTheProgram) {
                shelf.keep(new Wanted(wanted.id(), Shelf.SHIPPED, Shelf.NONE, wanted.on(), wanted.quarantined()));
                stopUnlessWanted(wanted, present.get());
                return;
            }
        }
        if (!shelf.whole(wanted.id(), wanted.file())) {
            LOG.error("the file {} of plugin {} is gone or damaged; install it again", wanted.file(), wanted.id());
            shelf.forget(wanted.id());
            return;
        }
        LOG.info("plugin {} {} is put in its place again", wanted.id(), version);
        Bundle bundle = bundles.place(wanted.id(), shelf.file(wanted.id(), wanted.file()));
        if (wanted.on()) {
            bundle.start();
        }
    }

    private static void stopUnlessWanted(Wanted wanted, Bundle bundle) throws BundleException {
        if (!wanted.on()) {
            bundle.stop();
        }
    }
}
