package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.plugins.InstalledPlugin;
import org.trivetpos.plugins.InstalledPlugin.Origin;
import org.trivetpos.plugins.InstalledPlugin.State;
import org.trivetpos.plugins.internal.Shelf.Wanted;

/** The plugins that are there, as the framework and the shelf know them together. */
final class Presence {

    private final Doorway door;
    private final Trial.Parts parts;
    private final Map<Long, Drawn> icons = new ConcurrentHashMap<>();

    private record Drawn(long modified, String icon) { }

    Presence(Doorway door, Trial.Parts parts) {
        this.door = door;
        this.parts = parts;
    }

    List<InstalledPlugin> all() {
        return door.bundles().plugins().stream().map(this::one)
                .sorted(Comparator.comparing(plugin -> plugin.id().value())).toList();
    }

    /** Schemas that nobody has left behind: whoever has them is there, though perhaps switched off. */
    Set<String> schemasInUse() {
        return door.bundles().all().stream().map(bundle -> Headers.of(bundle).schema()).collect(Collectors.toSet());
    }

    private InstalledPlugin one(Bundle bundle) {
        Headers headers = Headers.of(bundle);
        Optional<Wanted> wanted = door.shelf().wanted(Bundles.id(bundle));
        Optional<Refusal> trouble = trouble(bundle, wanted);
        return new InstalledPlugin(Bundles.id(bundle), Bundles.version(bundle), Planner.name(headers, bundle),
                headers.text(Constants.BUNDLE_DESCRIPTION), headers.vendor(), headers.contributions(Bundles.id(bundle)),
                headers.schema(), headers.asked(), origin(bundle, wanted), state(bundle, wanted, trouble.isPresent()),
                trouble.orElse(null),
                door.bundles().version(bundle, wanted.map(Wanted::before).orElse(Shelf.NONE)), icon(bundle, headers));
    }

    /** Drawn once for each version: lists are read often. */
    private String icon(Bundle bundle, Headers headers) {
        Drawn drawn = icons.get(bundle.getBundleId());
        if (drawn == null || drawn.modified != bundle.getLastModified()) {
            drawn = new Drawn(bundle.getLastModified(), Icon.redrawn(file(bundle, headers.icon())));
            icons.put(bundle.getBundleId(), drawn);
        }
        return drawn.icon;
    }

    private static byte @Nullable [] file(Bundle bundle, String name) {
        URL entry = name.isEmpty() ? null : bundle.getEntry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream content = entry.openStream()) {
            return content.readNBytes(Icon.MOST_BYTES + 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Origin origin(Bundle bundle, Optional<Wanted> wanted) {
        if (Bundles.added(bundle)) {
            return Origin.ADDED;
        }
        return wanted.filter(one -> !one.file().equals(Shelf.SHIPPED)).isPresent() ? Origin.UPDATED : Origin.SHIPPED;
    }

    private Optional<Refusal> trouble(Bundle bundle, Optional<Wanted> wanted) {
        if (wanted.filter(Wanted::quarantined).isPresent()) {
            return Optional.of(Refusal.of("plugins.quarantined"));
        }
        if (wanted.filter(one -> !one.on()).isPresent()) {
            return Optional.empty();
        }
        return Bundles.runs(bundle) ? parts.broken(bundle) : Optional.of(Refusal.of("plugins.not-running"));
    }

    private static State state(Bundle bundle, Optional<Wanted> wanted, boolean trouble) {
        if (wanted.filter(Wanted::quarantined).isPresent()) {
            return State.QUARANTINED;
        }
        if (wanted.filter(one -> !one.on()).isPresent()) {
            return State.OFF;
        }
        return trouble || !Bundles.runs(bundle) ? State.TROUBLED : State.RUNNING;
    }
}
