package ${package};

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactReader;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckSettled;
import org.trivetpos.store.Shops;

/**
 * Follows the journal from its first fact on. The sum and the place it has come to are kept in one transaction: no
 * check is counted twice, and none is left out while this plugin was away.
 */
@Component(service = FactReader.class)
public final class TakingsByHour implements FactReader {

    private final Journal journal;
    private final Hours hours;
    private final Shops shops;

    @Activate
    public TakingsByHour(@Reference Journal journal, @Reference Hours hours, @Reference Shops shops) {
        this.journal = journal;
        this.hours = hours;
        this.shops = shops;
    }

    @Override
    public String name() {
        return "${artifactId}.hours";
    }

    @Override
    public Set<String> types() {
        return Set.of("settlement.CheckSettled");
    }

    @Override
    public void read(SealedFact fact) {
        Check check = journal.decode(fact, CheckSettled.class).check();
        hours.add(check.businessDay(), check.at().atZone(shops.current().zone()).getHour(), check.due());
    }
}
