package org.trivetpos.journal.internal;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.journal.Readers;
import org.trivetpos.journal.spi.FactReader;

/** Every reader that is present, each on a thread of its own so that a slow one holds up nobody. */
@Component(service = Readers.class, immediate = true)
public final class Followers implements Readers, AutoCloseable {

    private final River river;
    private final Map<FactReader, Follower> present = new ConcurrentHashMap<>();

    @Activate
    public Followers(@Reference RiverSource source) {
        this(source.river());
    }

    private Followers(River river) {
        this.river = river;
    }

    /** Outside a container. */
    public static Followers on(River river) {
        return new Followers(river);
    }

    /** A new reader begins at its cursor. */
    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void addReader(FactReader reader) {
        Follower follower = new Follower(river, reader);
        present.put(reader, follower);
        follower.start();
    }

    /** The reader has finished the fact at hand when this returns. */
    public void removeReader(FactReader reader) {
        Follower follower = present.remove(reader);
        if (follower != null) {
            follower.close();
        }
    }

    @Override
    public List<ReaderState> states() {
        return present.values().stream().map(Follower::state).sorted(Comparator.comparing(ReaderState::name)).toList();
    }

    @Override
    public boolean skip(String reader, long number) {
        return present.values().stream().filter(follower -> follower.name().equals(reader)).findFirst()
                .map(follower -> follower.skip(number)).orElse(false);
    }

    /** Waits until every reader has reached the number or is stuck; false when that takes longer than the limit. */
    public boolean awaitReached(long number, Duration limit) {
        return present.values().stream().allMatch(follower -> follower.awaitReached(number, limit, true));
    }

    /** Like {@link #awaitReached}, with patience for a reader that is stuck. */
    boolean awaitGoing(long number, Duration limit) {
        return present.values().stream().allMatch(follower -> follower.awaitReached(number, limit, false));
    }

    @Override
    @Deactivate
    public void close() {
        List.copyOf(present.keySet()).forEach(this::removeReader);
    }
}
