package org.trivetpos.plugins.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.Schemas;
import org.trivetpos.plugins.Change;
import org.trivetpos.plugins.Plan;
import org.trivetpos.plugins.PluginFile;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.Signature;
import org.trivetpos.plugins.internal.Shelf.Wanted;

/** Works out what a change would mean. Nothing here changes anything. */
final class Planner {

    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");

    private final Doorway door;
    private final Reading reading;
    private final DryRun dryRun;
    private final Schemas schemas;
    private final Orders orders;
    private final boolean developerMode;
    private volatile @Nullable Made made;

    Planner(Doorway door, Reading reading, DryRun dryRun, Schemas schemas, Orders orders, boolean developerMode) {
        this.door = door;
        this.reading = reading;
        this.dryRun = dryRun;
        this.schemas = schemas;
        this.orders = orders;
        this.developerMode = developerMode;
    }

    /** The table where files are looked at. */
    interface Reading {

        /** Reads a file as {@link PluginHouse#check} does, keeping it open for what comes after. */
        Read read(Path file);

        /** At most as large as a plugin may be. */
        byte[] content(Path file);

        /** True if the shop trusts the certificate with this fingerprint now. */
        boolean trusts(String fingerprint);
    }

    /** A file that was read. */
    record Read(OpenedJar jar, PluginFile file) { }

    /** How many orders wait for the service modes of a bundle. */
    interface Orders {
        int waitingFor(Bundle bundle);
    }

    /**
     * A plan that was made here, while nothing in the shop has changed since: then a second look would see the same.
     *
     * @param sha256 of the file that it was made of
     */
    private record Made(Plan plan, String sha256, long generation) { }

    Plan plan(Change change) {
        long generation = door.bundles().generation();
        Plan plan = looked(change);
        String sha256 = change instanceof Change.Install(Path file) ? PluginFiles.sha256(reading.content(file)) : "";
        made = new Made(plan, sha256, generation);
        return plan;
    }

    /**
     * True if this is the plan that was made last, of a file with the same content, and no bundle has come, changed
     * or gone since. Orders are counted anew in any case, and so is whom the shop trusts.
     */
    boolean stillHolds(Plan plan, String sha256) {
        Made last = made;
        return last != null && last.plan == plan && last.sha256.equals(sha256)
                && last.generation == door.bundles().generation() && plan.file() != null
                && plan.file().signature() instanceof Signature.Trusted(String signer, String print)
                && reading.trusts(print);
    }

    private Plan looked(Change change) {
        return switch (change) {
            case Change.Install(Path file) -> install(change, reading.read(file));
            case Change.BringBack(PluginId id) -> bringBack(change, id);
            case Change.RollBack(PluginId id) -> rollBack(change, present(id), wanted(id));
            case Change.Remove(PluginId id) -> leave(change, Plan.Kind.REMOVE, present(id));
            case Change.SwitchOff(PluginId id) -> leave(change, Plan.Kind.SWITCH_OFF, present(id));
            case Change.SwitchOn(PluginId id) -> switchOn(change, present(id));
        };
    }

    private Bundle present(PluginId id) {
        return door.bundles().find(id).filter(door.bundles()::isPlugin)
                .orElseThrow(() -> Refusal.of("plugins.unknown", id.value()).asException());
    }

    private Optional<Wanted> wanted(PluginId id) {
        return door.shelf().wanted(id);
    }

    private Plan install(Change change, Read read) {
        PluginFile file = read.file();
        Bundle bundle = door.bundles().find(file.id()).orElse(null);
        List<Refusal> obstacles = new ArrayList<>(untrusted(file.signature(), developerMode));
        List<Refusal> reservations = new ArrayList<>();
        List<Refusal> notes = new ArrayList<>();
        if (bundle != null && !door.bundles().isPlugin(bundle)) {
            obstacles.add(Refusal.of("plugins.of-the-house", file.id().value()));
        }
        if (!file.endTheProcess().isEmpty()) {
            obstacles.add(Refusal.of("plugins.ends-the-process", String.join(", ", file.endTheProcess())));
        }
        obstacles.addAll(tables(file, bundle));
        obstacles.addAll(dryRun.of(read.jar(), bundle));
        Plan.Kind kind = kind(file, bundle);
        if (kind == Plan.Kind.DOWNGRADE) {
            String there = Bundles.version(Objects.requireNonNull(bundle));
            reservations.add(Refusal.of("plugins.older", file.version(), there));
        }
        if (developerMode && !(file.signature() instanceof Signature.Trusted)) {
            notes.add(Refusal.of("plugins.developer-mode"));
        }
        if (!file.schema().isEmpty()) {
            notes.add(Refusal.of("plugins.owns-tables", file.schema()));
        }
        return new Plan(change, kind, file.id(), named(file.name(), file.id()),
                bundle == null ? "" : Bundles.version(bundle), file.version(), file, restarted(bundle),
                file.contributions(), missingMigrations(file), obstacles, reservations, notes);
    }

    /** The program stands for its own files: they need no signature. */
    private Plan bringBack(Change change, PluginId id) {
        Program.Part part = door.bundles().missing().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> Refusal.of("plugins.not-of-the-program", id.value()).asException());
        Read read = reading.read(part.file());
        PluginFile file = read.file();
        List<Refusal> obstacles = new ArrayList<>(tables(file, null));
        obstacles.addAll(dryRun.of(read.jar(), null));
        return new Plan(change, Plan.Kind.INSTALL, id, named(file.name(), id), "", file.version(), file, List.of(),
                file.contributions(), missingMigrations(file), obstacles, List.of(), List.of());
    }

    private static Plan.Kind kind(PluginFile file, @Nullable Bundle bundle) {
        if (bundle == null) {
            return Plan.Kind.INSTALL;
        }
        int newer = Version.parseVersion(file.version()).compareTo(bundle.getVersion());
        if (newer == 0) {
            return Plan.Kind.SAME_VERSION;
        }
        return newer > 0 ? Plan.Kind.UPDATE : Plan.Kind.DOWNGRADE;
    }

    static List<Refusal> untrusted(Signature signature, boolean developerMode) {
        return switch (signature) {
            case Signature.Trusted trusted -> List.of();
            case Signature.Broken(String entry) -> List.of(Refusal.of("plugins.signed-broken", entry));
            case Signature.Revoked(String signer, String print) ->
                    List.of(Refusal.of("plugins.signed-revoked", signer, print));
            case Signature.Unknown(String signer, String print) -> developerMode ? List.of()
                    : List.of(Refusal.of("plugins.signed-unknown", signer, print));
            case Signature.Unsigned unsigned -> developerMode ? List.of()
                    : List.of(Refusal.of("plugins.must-be-signed"));
        };
    }

    private List<Refusal> tables(PluginFile file, @Nullable Bundle bundle) {
        List<Refusal> obstacles = new ArrayList<>();
        if (!file.schema().isEmpty()) {
            int there = schemas.version(file.schema());
            if (there > newest(file)) {
                obstacles.add(Refusal.of("plugins.data-newer", file.schema(), there, newest(file)));
            }
            door.bundles().all().stream().filter(other -> other != bundle)
                    .filter(other -> Headers.of(other).schema().equals(file.schema())).findFirst()
                    .ifPresent(other -> obstacles.add(
                            Refusal.of("plugins.tables-of-another", file.schema(), other.getSymbolicName())));
        }
        if (bundle != null) {
            String before = Headers.of(bundle).schema();
            if (!before.isEmpty() && !before.equals(file.schema())) {
                obstacles.add(Refusal.of("plugins.other-tables", before, file.schema()));
            }
        }
        return obstacles;
    }

    private static int newest(PluginFile file) {
        return file.migrations().stream().mapToInt(Planner::number).max().orElse(0);
    }

    static int number(String script) {
        Matcher version = MIGRATION.matcher(script);
        return version.matches() ? Integer.parseInt(version.group(1)) : 0;
    }

    private List<String> missingMigrations(PluginFile file) {
        if (file.schema().isEmpty()) {
            return List.of();
        }
        int there = schemas.version(file.schema());
        return file.migrations().stream().filter(script -> number(script) > there).toList();
    }

    private List<String> restarted(@Nullable Bundle bundle) {
        return bundle == null ? List.of() : door.bundles().restartedWith(bundle).stream().map(Bundle::getSymbolicName)
                .sorted().toList();
    }

    private Plan rollBack(Change change, Bundle bundle, Optional<Wanted> wanted) {
        String before = wanted.map(Wanted::before).orElse(Shelf.NONE);
        List<Refusal> obstacles = before.equals(Shelf.NONE)
                ? List.of(Refusal.of("plugins.nothing-before", bundle.getSymbolicName())) : List.of();
        List<Refusal> notes = Headers.of(bundle).schema().isEmpty() ? List.of()
                : List.of(Refusal.of("plugins.code-only"));
        String to = door.bundles().version(bundle, before);
        boolean newer = !to.isEmpty() && Version.parseVersion(to).compareTo(bundle.getVersion()) > 0;
        return of(change, newer ? Plan.Kind.ROLL_FORWARD : Plan.Kind.ROLL_BACK, bundle, to, obstacles, List.of(),
                notes);
    }

    private Plan leave(Change change, Plan.Kind kind, Bundle bundle) {
        List<Refusal> obstacles = kind == Plan.Kind.REMOVE ? dryRun.without(bundle) : List.of();
        int waiting = orders.waitingFor(bundle);
        List<Refusal> reservations = waiting == 0 ? List.of() : List.of(Refusal.of("plugins.orders-wait", waiting));
        String schema = Headers.of(bundle).schema();
        List<Refusal> notes = kind == Plan.Kind.REMOVE && !schema.isEmpty()
                ? List.of(Refusal.of("plugins.tables-stay", schema)) : List.of();
        return of(change, kind, bundle, kind == Plan.Kind.REMOVE ? "" : Bundles.version(bundle), obstacles,
                reservations, notes);
    }

    private Plan switchOn(Change change, Bundle bundle) {
        return of(change, Plan.Kind.SWITCH_ON, bundle, Bundles.version(bundle), List.of(), List.of(), List.of());
    }

    private Plan of(Change change, Plan.Kind kind, Bundle bundle, String to, List<Refusal> obstacles,
            List<Refusal> reservations, List<Refusal> notes) {
        Headers headers = Headers.of(bundle);
        return new Plan(change, kind, Bundles.id(bundle), name(headers, bundle), Bundles.version(bundle), to, null,
                kind == Plan.Kind.SWITCH_ON || kind == Plan.Kind.SWITCH_OFF ? List.of() : restarted(bundle),
                headers.contributions(Bundles.id(bundle)), List.of(), obstacles, reservations, notes);
    }

    static LocalText name(Headers headers, Bundle bundle) {
        return named(headers.text(Constants.BUNDLE_NAME), Bundles.id(bundle));
    }

    private static LocalText named(LocalText name, PluginId id) {
        return name.zh().isEmpty() && name.en().isEmpty() ? LocalText.same(id.value()) : name;
    }
}
