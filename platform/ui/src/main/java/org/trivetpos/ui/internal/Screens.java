package org.trivetpos.ui.internal;

import com.vaadin.flow.internal.ReflectionCache;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.StatusPill;

/** Every screen and pill that bundles contribute now; tells open browsers what comes and goes. */
@Component(service = Screens.class)
public class Screens {

    private final List<Screen> screens = new CopyOnWriteArrayList<>();
    private final List<StatusPill> pills = new CopyOnWriteArrayList<>();
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

    /** An open browser tab. Called on the thread of the bundle's change. */
    interface Watcher {

        /** Something came: may be taken up at leisure. */
        void arrived();

        /** Something goes: must be off the screen when this returns, before its bundle is gone. */
        void leaving(Object contribution);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addScreen(Screen screen) {
        screens.add(screen);
        watchers.forEach(Watcher::arrived);
    }

    void removeScreen(Screen screen) {
        screens.remove(screen);
        leave(screen);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addPill(StatusPill pill) {
        pills.add(pill);
        watchers.forEach(Watcher::arrived);
    }

    void removePill(StatusPill pill) {
        pills.remove(pill);
        leave(pill);
    }

    private void leave(Object contribution) {
        watchers.forEach(w -> w.leaving(contribution));
        // Flow caches reflection by class and would hold the bundle that goes
        ReflectionCache.clearAll();
    }

    void watch(Watcher watcher) {
        watchers.add(watcher);
    }

    void unwatch(Watcher watcher) {
        watchers.remove(watcher);
    }

    Optional<Screen> find(String id) {
        return screens.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    List<Screen> all(Screen.Place place) {
        return screens.stream().filter(s -> s.place() == place)
                .sorted(Comparator.comparingInt(Screen::position).thenComparing(Screen::id)).toList();
    }

    List<StatusPill> pills() {
        return pills.stream().sorted(Comparator.comparingInt(StatusPill::position)).toList();
    }
}
