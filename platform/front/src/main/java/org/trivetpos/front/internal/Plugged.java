package org.trivetpos.front.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
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
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Offers;
import org.trivetpos.ordering.ModeId;
import org.trivetpos.ordering.spi.ServiceMode;
import org.trivetpos.settlement.spi.Tender;
import org.trivetpos.ui.OrderAction;
import org.trivetpos.ui.OrderPanel;

/**
 * What bundles contribute to the order screen now, under guard: modes, tenders, actions, panels. Tells open screens
 * when one comes or goes, on the thread that started or stopped the bundle. Actions and panels are the screen's alone
 * and made when it asks, so that one whose constructor stalls holds nobody up; modes and tenders are as ordering and
 * settlement have them, who cannot do without.
 */
@Component(service = Plugged.class)
public final class Plugged {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<ServiceMode> modes = new CopyOnWriteArrayList<>();
    private final List<Tender> tenders = new CopyOnWriteArrayList<>();
    private final Offers<OrderAction> actions;
    private final Offers<OrderPanel> panels;
    private final Gate<KnownMode> modeGate;
    private final Gate<KnownTender> tenderGate;
    private final Gate<KnownAction> actionGate;
    private final Gate<KnownPanel> panelGate;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private final Map<ModeId, LocalText> modeNames = new ConcurrentHashMap<>();

    @Activate
    public Plugged(@Reference Guard guard) {
        this(guard, PATIENCE);
    }

    Plugged(Guard guard, Duration patience) {
        actions = guard.offers(OrderAction.class, patience, this::changed);
        panels = guard.offers(OrderPanel.class, patience, this::changed);
        modeGate = guard.gate(ServiceMode.class, () -> modes, this::named,
                Comparator.comparingInt(KnownMode::position));
        tenderGate = guard.gate(Tender.class, () -> tenders, KnownTender::of,
                Comparator.comparingInt(KnownTender::position));
        actionGate = guard.gate(OrderAction.class, actions::all, KnownAction::of,
                Comparator.comparingInt(KnownAction::position));
        panelGate = guard.gate(OrderPanel.class, panels::all, KnownPanel::of,
                Comparator.comparingInt(KnownPanel::position));
    }

    @Deactivate
    void close() {
        modeGate.close();
        tenderGate.close();
        actionGate.close();
        panelGate.close();
        actions.close();
        panels.close();
    }

    private KnownMode named(Guarded<ServiceMode> guarded) {
        KnownMode mode = KnownMode.of(guarded);
        modeNames.put(mode.id(), mode.name());
        return mode;
    }

    List<KnownMode> modes() {
        return modeGate.standing();
    }

    boolean has(ModeId mode) {
        return modes().stream().anyMatch(one -> one.id().equals(mode));
    }

    /** The name of a mode, also of one that has left since. */
    LocalText nameOf(ModeId mode) {
        return modeNames.getOrDefault(mode, LocalText.same(mode.value()));
    }

    List<KnownTender> tenders() {
        return tenderGate.standing();
    }

    List<KnownAction> actions(OrderAction.Target target) {
        return actionGate.standing().stream().filter(action -> action.target() == target).toList();
    }

    List<KnownPanel> panels(OrderPanel.Slot slot) {
        return panelGate.standing().stream().filter(panel -> panel.slot() == slot).toList();
    }

    /** Calls back after each change, until closed. */
    AutoCloseable onChange(Runnable watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    private void changed() {
        watchers.forEach(Runnable::run);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addMode(ServiceMode mode) {
        modes.add(mode);
        // asked now, so that its name is known even if it leaves before anybody looks
        modeGate.standing();
        changed();
    }

    void removeMode(ServiceMode mode) {
        modes.remove(mode);
        changed();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addTender(Tender tender) {
        tenders.add(tender);
        changed();
    }

    void removeTender(Tender tender) {
        tenders.remove(tender);
        changed();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addAction(ComponentServiceObjects<OrderAction> action) {
        actions.add(action.getServiceReference(), action::getService, action::ungetService);
        changed();
    }

    void removeAction(ComponentServiceObjects<OrderAction> action) {
        // off the screens before it is given back
        actions.remove(action.getServiceReference(), leaving -> changed());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addPanel(ComponentServiceObjects<OrderPanel> panel) {
        panels.add(panel.getServiceReference(), panel::getService, panel::ungetService);
        changed();
    }

    void removePanel(ComponentServiceObjects<OrderPanel> panel) {
        panels.remove(panel.getServiceReference(), leaving -> changed());
    }
}
