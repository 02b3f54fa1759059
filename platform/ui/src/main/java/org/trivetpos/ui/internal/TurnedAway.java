package org.trivetpos.ui.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.journal.Journal;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.store.CallRefused;

/**
 * Writes down who was turned away at the door, in the log and, once the shop is open, in the journal. The same thing
 * once an hour, and twenty an hour at most: whoever knocks ten thousand times fills no disk. Thread-safe.
 */
@Component(service = TurnedAway.class)
public final class TurnedAway {

    private static final Logger LOG = LoggerFactory.getLogger(TurnedAway.class);
    private static final Duration QUIET = Duration.ofHours(1);
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    private final Clock clock;
    private final Map<String, Instant> written = new HashMap<>();

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable Journal journal;
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable Transactions transactions;

    @Activate
    public TurnedAway(@Reference Clock clock) {
        this.clock = clock;
    }

    /** The shop was called by a name that is not its own. */
    void host(String name, String from) {
        write(new CallRefused("HOST", printable(name), from));
    }

    /** A page of somebody else called. */
    void origin(String origin, String from) {
        write(new CallRefused("ORIGIN", printable(origin), from));
    }

    private void write(CallRefused fact) {
        if (!isNew(fact.reason() + " " + fact.value())) {
            LOG.debug("Turned away again: {}", fact);
            return;
        }
        LOG.warn("A browser was turned away: {} \"{}\" is not this shop's own, the call came from {}. If that should "
                + "work, open the shop to the network in the office.", fact.reason(), fact.value(), fact.from());
        Journal river = journal;
        Transactions store = transactions;
        if (river != null && store != null) {
            try {
                store.run(() -> river.append(null, "network", fact));
            } catch (StoreUnavailableException away) {
                LOG.debug("the journal could not take it; it is in the log", away);
            }
        }
    }

    private synchronized boolean isNew(String what) {
        Instant now = clock.instant();
        written.values().removeIf(at -> !now.isBefore(at.plus(QUIET)));
        return written.size() < MOST && written.putIfAbsent(what, now) == null;
    }

    /** Anybody may have typed it: no line breaks in the log, and not too much of it. */
    private static String printable(String typed) {
        String plain = typed.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
