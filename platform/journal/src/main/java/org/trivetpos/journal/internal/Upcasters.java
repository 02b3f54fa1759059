package org.trivetpos.journal.internal;

import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactUpcaster;

/** The bundles' ways from an old version of a fact to the next. */
@Component(service = Upcasters.class)
public final class Upcasters {

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile List<FactUpcaster> known = List.of();

    public Upcasters() { }

    /** With a fixed set, for use without a container. */
    public Upcasters(List<FactUpcaster> known) {
        this.known = List.copyOf(known);
    }

    String upcast(SealedFact sealed, int version) {
        String json = sealed.json();
        for (int v = sealed.version(); v < version; v++) {
            json = step(sealed, v).upcast(json);
        }
        return json;
    }

    private FactUpcaster step(SealedFact sealed, int from) {
        return known.stream().filter(one -> one.type().equals(sealed.type()) && one.fromVersion() == from).findFirst()
                .orElseThrow(() -> new IllegalStateException("no FactUpcaster brings " + sealed.type()
                        + " from version " + from + " to " + (from + 1) + "; its owner must register one"));
    }
}
