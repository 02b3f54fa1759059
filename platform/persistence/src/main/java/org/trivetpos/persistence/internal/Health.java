package org.trivetpos.persistence.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.StoreHealth.Report;
import org.trivetpos.persistence.StoreHealth.State;

/** What is known about the database now. The worst trouble is the one that is told. */
final class Health {

    private final Map<String, Refusal> roomTroubles = new TreeMap<>();
    private State state = State.CHECKING;
    private boolean cleanStop = true;
    private @Nullable Instant fullCheckDone;
    private @Nullable Refusal storeTrouble;
    private @Nullable Refusal warning;

    synchronized Report report() {
        return new Report(state, cleanStop, fullCheckDone, troubles().stream().findFirst().orElse(null));
    }

    synchronized List<Refusal> troubles() {
        List<Refusal> worstFirst = new ArrayList<>();
        if (storeTrouble != null) {
            worstFirst.add(storeTrouble);
        }
        worstFirst.addAll(roomTroubles.values());
        if (warning != null) {
            worstFirst.add(warning);
        }
        return worstFirst;
    }

    synchronized void opening(boolean closedProperly) {
        state = State.CHECKING;
        cleanStop = closedProperly;
        fullCheckDone = null;
        storeTrouble = null;
        roomTroubles.clear();
    }

    synchronized void sound() {
        if (state != State.DAMAGED) {
            state = State.SOUND;
            storeTrouble = null;
        }
    }

    synchronized void trouble(State worse, Refusal told) {
        if (state != State.DAMAGED || worse == State.DAMAGED) {
            state = worse;
            storeTrouble = told;
        }
    }

    synchronized void room(String schema, Refusal told) {
        roomTroubles.put(schema, told);
    }

    synchronized void roomLeft(String schema) {
        roomTroubles.remove(schema);
    }

    synchronized Optional<Refusal> ofRoom(String schema) {
        return Optional.ofNullable(roomTroubles.get(schema));
    }

    synchronized void warn(@Nullable Refusal told) {
        warning = told;
    }

    synchronized void fullCheckDone(Instant at) {
        fullCheckDone = at;
    }
}
