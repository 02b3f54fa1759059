package org.trivetpos.settlement.internal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.Tender;

/**
 * An installed tender, and what it said of itself when it came. One that does not say where the money goes is left
 * out: the drawer would be counted wrong. A name is found for the others.
 */
record KnownTender(Guarded<Tender> guarded, TenderId id, LocalText name, String icon, int position,
        boolean givesChange, boolean opensDrawer, boolean counted) implements Tender {

    private static final Duration DEADLINE = Duration.ofMillis(50);

    static KnownTender of(Guarded<Tender> guarded) {
        Tender tender = guarded.contribution();
        TenderId id = Objects.requireNonNull(tender.id());
        return new KnownTender(guarded, id, guarded.called(Tender::name, id.value()),
                guarded.here("icon", Tender::icon).orElse("vaadin:money"),
                guarded.here("position", Tender::position).orElse(100), tender.givesChange(), tender.opensDrawer(),
                tender.counted());
    }

    @Override
    public List<Money> quickAmounts(Money due) {
        return guarded.ask("quickAmounts", DEADLINE, tender -> List.copyOf(tender.quickAmounts(due)))
                .orElse(List.of(due));
    }
}
