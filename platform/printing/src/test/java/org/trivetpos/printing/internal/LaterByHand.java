package org.trivetpos.printing.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that passes only when a test says so. */
final class LaterByHand implements Later {

    private final List<Due> waiting = new ArrayList<>();
    private Duration now = Duration.ZERO;

    private record Due(Duration at, Runnable work) { }

    @Override
    public synchronized void after(Duration delay, Runnable work) {
        waiting.add(new Due(now.plus(delay), work));
    }

    /** Lets time pass; what is due meanwhile is run in order. */
    void pass(Duration time) {
        Duration until;
        synchronized (this) {
            until = now.plus(time);
        }
        for (Due due = next(until); due != null; due = next(until)) {
            due.work().run();
        }
        synchronized (this) {
            now = until;
        }
    }

    private synchronized Due next(Duration until) {
        Due first = waiting.stream().filter(due -> due.at().compareTo(until) <= 0)
                .min(Comparator.comparing(Due::at)).orElse(null);
        if (first != null) {
            waiting.remove(first);
            now = first.at();
        }
        return first;
    }

    /** Delays that somebody waits for now, shortest first. */
    synchronized List<Duration> delays() {
        return waiting.stream().map(due -> due.at().minus(now)).sorted().toList();
    }

    @Override
    public synchronized void close() {
        waiting.clear();
    }
}
