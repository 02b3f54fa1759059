package org.trivetpos.ui.internal;

import com.vaadin.flow.internal.ReflectionCache;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Offers;
import org.trivetpos.ui.Screen;
import org.trivetpos.ui.StatusPill;

/** Every screen and pill that bundles contribute now, under guard; tells open browsers what comes and goes. */
@Component(service = Screens.class)
public class Screens {

    private static final long BREATH_MILLIS = 2_000;

    /**
     * How long a tab waits for a screen that is being made, once: on a cold start it is half of the shop. One that
     * comes later is drawn then.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Offers<Screen> screens;
    private final Offers<StatusPill> pills;
    private final Gate<KnownScreen> screenGate;
    private final Gate<KnownPill> pillGate;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();

    /**
     * Gets ready, after the login page is drawn, what a person who logs in will want: fetching it is what makes it.
     */
    private final Workers stage = new Workers(1, "screens-get-ready-");

    /** An open browser tab. Called on the thread of the bundle's change. */
    interface Watcher {

        /** Something came: may be taken up at leisure. */
        void arrived();

        /** Something goes: must be off the screen when this returns, before its bundle is gone. */
        void leaving(Object contribution);
    }

    @Activate
    public Screens(@Reference Guard guard) {
        this(guard, PATIENCE);
    }

    Screens(Guard guard, Duration patience) {
        this.screens = guard.offers(Screen.class, patience, this::arrived);
        this.pills = guard.offers(StatusPill.class, patience, this::arrived);
        this.screenGate = guard.gate(Screen.class, screens::all, KnownScreen::of,
                Comparator.comparingInt(KnownScreen::position).thenComparing(KnownScreen::id));
        this.pillGate = guard.gate(StatusPill.class, pills::all, KnownPill::of,
                Comparator.comparingInt(KnownPill::position));
    }

    @Deactivate
    void stop() {
        screenGate.close();
        pillGate.close();
        screens.close();
        pills.close();
        stage.shutdown();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addScreen(ComponentServiceObjects<Screen> screen) {
        screens.add(screen.getServiceReference(), screen::getService, screen::ungetService);
        stage.schedule(screenGate::standing, BREATH_MILLIS, TimeUnit.MILLISECONDS);
        arrived();
    }

    void removeScreen(ComponentServiceObjects<Screen> screen) {
        screens.remove(screen.getServiceReference(), this::leave);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addPill(ComponentServiceObjects<StatusPill> pill) {
        pills.add(pill.getServiceReference(), pill::getService, pill::ungetService);
        stage.schedule(pillGate::standing, BREATH_MILLIS, TimeUnit.MILLISECONDS);
        arrived();
    }

    void removePill(ComponentServiceObjects<StatusPill> pill) {
        pills.remove(pill.getServiceReference(), this::leave);
    }

    private void arrived() {
        watchers.forEach(Watcher::arrived);
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

    Optional<KnownScreen> find(String id) {
        return screenGate.standing().stream().filter(s -> s.id().equals(id)).findFirst();
    }

    List<KnownScreen> all(Screen.Place place) {
        return screenGate.standing().stream().filter(s -> s.place() == place).toList();
    }

    List<KnownPill> pills() {
        return pillGate.standing();
    }
}
