package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.nio.file.Files;
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
import org.trivetpos.plugins.internal.Shelf.Pending;
import org.trivetpos.plugins.internal.Shelf.Stage;
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
        shelf.pending().ifPresent(this::takeBack);
        restore();
    }

    /** Puts in its place, or takes out, whatever is not as it is wanted. */
    void restore() {
        shelf.all().forEach(this::restore);
    }

    private void takeBack(Pending pending) {
        if (pending.stage() == Stage.UNDONE) {
            return;
        }
        LOG.warn("the shop ended while plugin {} was {}; it is taken back", pending.id(), pending.stage());
        try {
            // one that was new is kept, stopped, so that somebody can look at it; any other is what it was before
            boolean isNew = pending.from().equals(Shelf.NONE);
            String file = isNew ? pending.to() : pending.from();
            shelf.write(new Wanted(pending.id(), file, Shelf.NONE, !isNew, isNew));
            Optional<Bundle> bundle = bundles.find(pending.id());
            if (isNew && bundle.isPresent()) {
                bundle.get().stop();
            } else if (!isNew) {
                place(pending.id(), file);
                // its tables are put back, or allowed to be newer, as soon as the database is open
                Optional<Bundle> old = bundles.find(pending.id());
                if (old.isPresent() && !Headers.of(old.get()).schema().isEmpty()) {
                    old.get().stop();
                }
            }
            shelf.write(pending.at(Stage.UNDONE));
        } catch (BundleException | IOException failure) {
            LOG.error("plugin {} cannot be taken back; it stays as it is", pending.id(), failure);
        }
    }

    private void place(PluginId id, String file) throws BundleException, IOException {
        if (file.equals(Shelf.SHIPPED)) {
            bundles.placeShipped(id);
        } else {
            bundles.place(id, shelf.file(id, file));
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
                shelf.write(new Wanted(wanted.id(), Shelf.SHIPPED, Shelf.NONE, wanted.on(), wanted.quarantined()));
                stopUnlessWanted(wanted, present.get());
                return;
            }
        }
        if (!Files.exists(shelf.file(wanted.id(), wanted.file()))) {
            LOG.error("the file {} of plugin {} is gone; install it again", wanted.file(), wanted.id());
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
