package org.trivetpos.plugins.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.trivetpos.journal.Fact;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.persistence.Schemas;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.Plan;
import org.trivetpos.plugins.PluginChangeUndone;
import org.trivetpos.plugins.PluginFile;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.PluginInstalled;
import org.trivetpos.plugins.PluginRemoved;
import org.trivetpos.plugins.PluginRolledBack;
import org.trivetpos.plugins.PluginSwitched;
import org.trivetpos.plugins.PluginUpdated;
import org.trivetpos.plugins.Signature;
import org.trivetpos.plugins.internal.Shelf.Wanted;

/** Carries plans out: looks once more, does it, and has it written down whatever became of it. */
final class Changing {

    private final Doorway door;
    private final PluginFiles files;
    private final Planner planner;
    private final Swap swap;
    private final Schemas schemas;
    private final Ledger ledger;

    Changing(Doorway door, PluginFiles files, Planner planner, Swap swap, Schemas schemas, Ledger ledger) {
        this.door = door;
        this.files = files;
        this.planner = planner;
        this.swap = swap;
        this.schemas = schemas;
        this.ledger = ledger;
    }

    void carryOut(@Nullable CommandContext context, Plan plan, boolean force) {
        if (door.shelf().pending().filter(Pending::isOpen).isPresent()) {
            throw Refusal.of("plugins.restart-first").asException();
        }
        // the note that answers for the change before is about to be written over
        door.shelf().settle();
        if (plan.change() instanceof Change.Install(Path file)) {
            install(context, plan, file, force);
            return;
        }
        Plan now = planner.plan(plan.change());
        refuseIfNot(plan, now, force);
        if (plan.change() instanceof Change.BringBack) {
            PluginFile file = Objects.requireNonNull(now.file());
            reach(context, now, new Swap.Goal(now.id(), Shelf.SHIPPED, Shelf.NONE, true,
                    now.migrations().isEmpty() ? "" : file.schema(), 0), new PluginInstalled(now.id().value(),
                    now.name(), now.to(), PluginFiles.sha256(files.content(door.bundles().shippedFile(now.id()))),
                    "", Ledger.by(context)));
            return;
        }
        Optional<Wanted> wanted = door.shelf().wanted(now.id());
        String file = wanted.map(Wanted::file).orElse(Shelf.SHIPPED);
        String before = wanted.map(Wanted::before).orElse(Shelf.NONE);
        String by = Ledger.by(context);
        String id = now.id().value();
        Bundle bundle = door.bundles().find(now.id()).orElseThrow();
        String schema = Headers.of(bundle).schema();
        switch (now.kind()) {
            case ROLL_BACK, ROLL_FORWARD -> reach(context, now, new Swap.Goal(now.id(), before, file, true, "",
                    schema.isEmpty() ? 0 : schemas.version(schema)), new PluginRolledBack(id, now.name(), now.from(),
                    now.to(), by));
            case REMOVE -> reach(context, now, new Swap.Goal(now.id(), Shelf.NONE, Shelf.NONE, false, "", 0),
                    new PluginRemoved(id, now.name(), now.from(), schema, by));
            case SWITCH_OFF -> reach(context, now, new Swap.Goal(now.id(), file, before, false, "", 0),
                    new PluginSwitched(id, now.name(), now.from(), false, by));
            default -> reach(context, now, new Swap.Goal(now.id(), file, before, true, "", 0),
                    new PluginSwitched(id, now.name(), now.from(), true, by));
        }
    }

    private void install(@Nullable CommandContext context, Plan plan, Path file, boolean force) {
        PluginFile planned = Objects.requireNonNull(plan.file());
        PluginId id = planned.id();
        byte[] content = files.content(file);
        String sha256 = PluginFiles.sha256(content);
        String name = door.shelf().put(id, planned.version(), content, sha256);
        Optional<Wanted> wanted = door.shelf().wanted(id);
        try {
            // what is looked at once more is the copy: nobody can change it under our hands
            Plan now = planner.stillHolds(plan, sha256) ? plan
                    : planner.plan(new Change.Install(door.shelf().file(id, name)));
            refuseIfNot(plan, now, force);
            boolean present = door.bundles().find(id).isPresent();
            String running = present ? wanted.map(Wanted::file).orElse(Shelf.SHIPPED) : Shelf.NONE;
            String before = running.equals(name) ? wanted.map(Wanted::before).orElse(Shelf.NONE) : running;
            String by = Ledger.by(context);
            Fact fact = present
                    ? new PluginUpdated(id.value(), now.name(), now.from(), now.to(), sha256, signer(planned), by)
                    : new PluginInstalled(id.value(), now.name(), now.to(), sha256, signer(planned), by);
            reach(context, now, new Swap.Goal(id, name, before, true,
                    now.migrations().isEmpty() ? "" : planned.schema(), 0), fact);
        } catch (RefusedException refused) {
            boolean needed = wanted.filter(one -> one.file().equals(name) || one.before().equals(name)).isPresent();
            if (!needed) {
                door.shelf().drop(id, name);
            }
            throw refused;
        }
    }

    private static String signer(PluginFile file) {
        return switch (file.signature()) {
            case Signature.Trusted(String signer, String print) -> signer;
            case Signature.Unknown(String signer, String print) -> signer;
            default -> "";
        };
    }

    private static void refuseIfNot(Plan plan, Plan now, boolean force) {
        if (!now.obstacles().isEmpty()) {
            throw now.obstacles().getFirst().asException();
        }
        boolean same = now.kind() == plan.kind() && now.from().equals(plan.from()) && now.to().equals(plan.to())
                && Objects.equals(now.file(), plan.file()) && now.restarted().equals(plan.restarted())
                && now.migrations().equals(plan.migrations())
                && codes(plan.reservations()).containsAll(codes(now.reservations()));
        if (!same) {
            throw Refusal.of("plugins.plan-stale").asException();
        }
        if (!force && !now.reservations().isEmpty()) {
            throw now.reservations().getFirst().asException();
        }
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).toList();
    }

    private void reach(@Nullable CommandContext context, Plan plan, Swap.Goal goal, Fact fact) {
        String id = plan.id().value();
        try {
            swap.reach(goal, () -> ledger.write(context, id, fact));
        } catch (RefusedException failed) {
            LocalText why = ledger.words(failed.refusal());
            ledger.write(null, id, new PluginChangeUndone(id, plan.name(), plan.from(), plan.to(), why,
                    Ledger.by(context)));
            throw Refusal.of("plugins.undone", plan.name(), why).asException();
        }
    }
}
