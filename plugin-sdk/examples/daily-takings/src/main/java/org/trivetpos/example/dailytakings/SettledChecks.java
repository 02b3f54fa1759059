package org.trivetpos.example.dailytakings;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactReader;
import org.trivetpos.settlement.CheckSettled;

/** Follows the river from the shop's first check on. The row and the cursor are kept together. */
@Component(service = FactReader.class)
public final class SettledChecks implements FactReader {

    private final Journal journal;
    private final TakenChecks checks;

    @Activate
    public SettledChecks(@Reference Journal journal, @Reference TakenChecks checks) {
        this.journal = journal;
        this.checks = checks;
    }

    @Override
    public String name() {
        return "daily-takings.checks";
    }

    @Override
    public Set<String> types() {
        return Set.of("settlement.CheckSettled");
    }

    @Override
    public void read(SealedFact fact) {
        checks.add(fact.number(), journal.decode(fact, CheckSettled.class).check());
    }
}
