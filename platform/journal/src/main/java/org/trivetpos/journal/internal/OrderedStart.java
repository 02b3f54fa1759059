package org.trivetpos.journal.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.DemoWiped;
import org.trivetpos.journal.FreshStart;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.persistence.Backups;

/** A fact that waits as the note of the store that comes, where {@link Housekeeping} finds it. */
@Component
public final class OrderedStart implements FreshStart {

    private static final String TYPE = "journal.DemoWiped";

    private final Backups backups;
    private final Optional<DemoWiped> begunWith;

    @Activate
    public OrderedStart(@Reference RiverSource source, @Reference Backups backups) {
        this(source.river(), backups);
    }

    OrderedStart(River river, Backups backups) {
        this.backups = backups;
        this.begunWith = river.read(0, 1).stream().filter(first -> first.type().equals(TYPE))
                .map(OrderedStart::decoded).findFirst();
    }

    private static DemoWiped decoded(SealedFact fact) {
        return new FactJson().read(fact.json(), DemoWiped.class);
    }

    @Override
    public void order(DemoWiped first) {
        backups.beginAnew(new FactJson().write(first));
    }

    @Override
    public Optional<DemoWiped> begunWith() {
        return begunWith;
    }
}
