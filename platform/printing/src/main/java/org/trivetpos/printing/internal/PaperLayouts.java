package org.trivetpos.printing.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
import org.trivetpos.printing.Document;
import org.trivetpos.printing.spi.Paper;
import org.trivetpos.printing.spi.PaperLayout;
import org.trivetpos.store.Settings;

/** How papers look: as a plugin lays them out, or as they usually look if it does not or cannot. */
@Component(service = PaperLayouts.class)
public final class PaperLayouts {

    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final Settings settings;
    private final Offers<PaperLayout> offers;
    private final Gate<KnownLayout> gate;

    @Activate
    public PaperLayouts(@Reference Guard guard, @Reference Settings settings) {
        this.settings = settings;
        this.offers = guard.offers(PaperLayout.class, PATIENCE, () -> { });
        this.gate = guard.gate(PaperLayout.class, offers::all, KnownLayout::of,
                Comparator.comparingInt(KnownLayout::position).thenComparing(KnownLayout::id));
    }

    @Deactivate
    void close() {
        gate.close();
        offers.close();
    }

    /** Made for the first paper, which does not wait for one whose constructor stalls. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addLayout(ComponentServiceObjects<PaperLayout> layout) {
        offers.add(layout.getServiceReference(), layout::getService, layout::ungetService);
    }

    void removeLayout(ComponentServiceObjects<PaperLayout> layout) {
        offers.remove(layout.getServiceReference(), leaving -> { });
    }

    Document of(Paper paper, Document usual) {
        return chosen(paper.kind()).flatMap(layout -> layout.layOut(paper, usual)).orElse(usual);
    }

    private Optional<KnownLayout> chosen(Paper.Kind kind) {
        List<KnownLayout> standing = gate.standing();
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        String wanted = settings.value(PrintingSettings.layoutOf(kind)).strip();
        return standing.stream().filter(layout -> layout.kinds().contains(kind))
                .filter(layout -> wanted.isEmpty() || layout.id().equals(wanted)).findFirst();
    }
}
