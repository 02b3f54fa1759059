package org.trivetpos.front.internal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.settlement.TenderId;
import org.trivetpos.settlement.spi.Tender;

/** A way to pay as its button knows it: what it said of itself when it came. */
record KnownTender(Guarded<Tender> guarded, TenderId id, LocalText name, String icon, int position,
        boolean givesChange) {

    private static final String ICON = "vaadin:money";
    private static final Duration DEADLINE = Duration.ofMillis(50);

    /** One that does not say who it is, or whether it gives change, is left out; settlement would not take it. */
    static KnownTender of(Guarded<Tender> guarded) {
        TenderId id = Objects.requireNonNull(guarded.contribution().id());
        String icon = guarded.here("icon", Tender::icon).orElse(ICON);
        return new KnownTender(guarded, id, guarded.called(Tender::name, id.value()),
                icon.matches("[^:]+:[^:]+") ? icon : ICON, guarded.here("position", Tender::position).orElse(100),
                guarded.contribution().givesChange());
    }

    /** Empty if it does not say. */
    Optional<List<Money>> quickAmounts(Money due) {
        return guarded.ask("quickAmounts", DEADLINE, tender -> List.copyOf(tender.quickAmounts(due)));
    }
}
