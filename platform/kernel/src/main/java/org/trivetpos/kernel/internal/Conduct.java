package org.trivetpos.kernel.internal;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.GateHealth.Kind;

/**
 * How one contribution has behaved: the circuit breaker. It is cleared by an answer to what had failed, not by one to
 * something else: a tender that says its name well and never its quick amounts would keep a clean slate.
 */
final class Conduct {

    private static final int PATIENCE = 3;
    private static final Duration FIRST_REST = Duration.ofSeconds(30);
    private static final Duration LONGEST_REST = Duration.ofMinutes(10);
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** Read without the lock by every call: while it is true there is nothing to look up, not even the time. */
    private volatile boolean clean = true;
    private Duration rest = FIRST_REST;
    private @Nullable Fault fault;

    /** What went wrong since all was well. */
    record Fault(Kind kind, String what, String words, Instant since, Instant last, long times,
            @Nullable Instant restsUntil) {

        boolean restsAt(Instant now) {
            return restsUntil != null && now.isBefore(restsUntil);
        }
    }

    boolean isClean() {
        return clean;
    }

    synchronized boolean restsAt(Instant now) {
        return fault != null && fault.restsAt(now);
    }

    synchronized void succeeded(String what) {
        if (fault != null && fault.what.equals(what)) {
            fault = null;
            rest = FIRST_REST;
            clean = true;
        }
    }

    /** Writes a failure down; {@code atOnce} if it is to rest without further patience. */
    synchronized Fault failed(Kind kind, String what, String words, Instant now, boolean atOnce) {
        long times = fault == null ? 1 : fault.times + 1;
        Instant restsUntil = null;
        if (atOnce || times >= PATIENCE) {
            restsUntil = now.plus(rest);
            rest = rest.multipliedBy(2).compareTo(LONGEST_REST) > 0 ? LONGEST_REST : rest.multipliedBy(2);
        }
        Fault written = new Fault(kind, what, words, fault == null ? now : fault.since, now, times, restsUntil);
        fault = written;
        clean = false;
        return written;
    }

    /** What is wrong now; what did not happen again for an hour is over. */
    synchronized @Nullable Fault fault(Instant now, boolean stillWrong) {
        return fault == null || stillWrong || fault.restsAt(now) || fault.last.plus(REMEMBERED).isAfter(now)
                ? fault : null;
    }
}
