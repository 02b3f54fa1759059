package org.trivetpos.front.internal;

import java.time.Clock;
import java.util.List;
import org.trivetpos.kernel.internal.GateHouse;
import org.trivetpos.settlement.spi.Tender;

/** Tenders as they stand at the order screen's gate. */
final class KnownTenders {

    private KnownTenders() { }

    static KnownTender of(Tender tender) {
        return new GateHouse(Clock.systemUTC()).gate(Tender.class, () -> List.of(tender), KnownTender::of,
                (one, other) -> 0).standing().getFirst();
    }
}
