package org.trivetpos.journal.internal;

import java.nio.file.Path;
import java.time.Clock;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.persistence.Backups;
import org.trivetpos.persistence.EntityUnit;
import org.trivetpos.persistence.Transactions;

/** Where the river springs: opened when the database and the journal's tables are there. */
@Component(service = RiverSource.class)
public final class RiverSource {

    private final River river;
    private final Housekeeping housekeeping;

    /** Returns when what an earlier run left unsealed is sealed. */
    @Activate
    public RiverSource(BundleContext context, @Reference Transactions transactions,
            @Reference(target = "(schema=journal)") EntityUnit tables, @Reference Clock clock,
            @Reference Backups backups) {
        String data = context.getProperty("trivet.data");
        if (data == null) {
            throw new IllegalStateException("the property trivet.data names the shop's data folder and is not set");
        }
        this.river = new River(transactions, clock, Path.of(data, "anchors"));
        this.housekeeping = new Housekeeping(river);
        housekeeping.noteBeginning(backups.begunWith());
        housekeeping.noteRestore(backups.lastRestore());
        river.anchors().warnIfBehind(river.headNumber());
        housekeeping.start();
    }

    River river() {
        return river;
    }

    @Deactivate
    void close() {
        housekeeping.close();
        river.close();
    }
}
