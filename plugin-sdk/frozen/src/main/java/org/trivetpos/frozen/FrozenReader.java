package org.trivetpos.frozen;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactReader;
import org.trivetpos.journal.spi.FactUpcaster;
import org.trivetpos.settlement.CheckSettled;

/** Follows the river, and brings its own old facts up to date. */
@Component(service = {FactReader.class, FactUpcaster.class})
public final class FrozenReader implements FactReader, FactUpcaster {

    private final Journal journal;

    @Activate
    public FrozenReader(@Reference Journal journal) {
        this.journal = journal;
    }

    @Override
    public String name() {
        return "frozen.checks";
    }

    @Override
    public Set<String> types() {
        return Set.of("settlement.CheckSettled");
    }

    @Override
    public void read(SealedFact fact) {
        journal.decode(fact, CheckSettled.class).check().due();
    }

    @Override
    public String type() {
        return "frozen.IceMade";
    }

    @Override
    public int fromVersion() {
        return 1;
    }

    @Override
    public String upcast(String json) {
        return json;
    }
}
