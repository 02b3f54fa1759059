package org.trivetpos.example.numberstand.internal;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.example.numberstand.NumberStandMode;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactReader;
import org.trivetpos.ordering.Order;
import org.trivetpos.settlement.CheckSettled;

/** Follows the river: whoever has paid in this mode waits. The row and the cursor are kept together. */
@Component(service = FactReader.class)
public final class PaidOrders implements FactReader {

    private final Journal journal;
    private final Numbers numbers;

    @Activate
    public PaidOrders(@Reference Journal journal, @Reference Numbers numbers) {
        this.journal = journal;
        this.numbers = numbers;
    }

    @Override
    public String name() {
        return "number-stand.paid";
    }

    @Override
    public Set<String> types() {
        return Set.of("settlement.CheckSettled");
    }

    @Override
    public void read(SealedFact fact) {
        Order order = journal.decode(fact, CheckSettled.class).order();
        if (order.mode().equals(NumberStandMode.ID)) {
            numbers.waits(order.id(), order.number(), order.businessDay(), fact.at());
        }
    }
}
