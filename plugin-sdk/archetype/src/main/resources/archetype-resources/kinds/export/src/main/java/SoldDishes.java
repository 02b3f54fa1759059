package ${package};

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactReader;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.settlement.CheckSettled;

/**
 * Follows the journal from its first fact on. The rows and the place it has come to are kept in one transaction: no
 * dish is written twice, and none is left out while this plugin was away.
 */
@Component(service = FactReader.class)
public final class SoldDishes implements FactReader {

    private final Journal journal;
    private final Sales sales;

    @Activate
    public SoldDishes(@Reference Journal journal, @Reference Sales sales) {
        this.journal = journal;
        this.sales = sales;
    }

    @Override
    public String name() {
        return "${artifactId}.sales";
    }

    @Override
    public Set<String> types() {
        return Set.of("settlement.CheckSettled");
    }

    @Override
    public void read(SealedFact fact) {
        CheckSettled settled = journal.decode(fact, CheckSettled.class);
        List<Sales.Sale> lines = settled.order().lines().stream()
                .filter(line -> line.state() != OrderLine.State.VOIDED)
                .map(line -> new Sales.Sale(settled.check().businessDay(), settled.check().receiptNumber(),
                        line.name().zh(), line.quantity(), line.price().net())).toList();
        sales.add(fact.number(), lines);
    }
}
