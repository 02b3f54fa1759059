package org.trivetpos.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.kernel.TerminalId;

/**
 * Slows down whoever tries PINs out. On one terminal the fifth wrong PIN brings a pause of 30 seconds, and each further
 * one doubles it, up to a quarter of an hour; who gets in takes back the wrong tries at the own name only, so that
 * nobody buys tries at the manager's PIN with a login of his own. In the whole shop fifty wrong PINs in ten minutes
 * bring a pause until the first of them is ten minutes old. No person is ever locked. Thread-safe.
 */
final class LoginLimits {

    static final int FREE_TRIES = 5;
    static final int SHOP_TRIES = 50;
    static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    static final Duration SHOP_WINDOW = Duration.ofMinutes(10);
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    /** @param first true for the first attempt that meets this pause */
    record Pause(Duration left, boolean first) {

        static final Pause NONE = new Pause(Duration.ZERO, false);

        boolean isOver() {
            return left.isZero();
        }
    }

    private record WrongTry(StaffId person, Instant at) { }

    private static final class Tries {
        private final List<WrongTry> wrong = new ArrayList<>();
        private Instant pausedUntil = Instant.EPOCH;
        private Instant toldUntil = Instant.EPOCH;
    }

    private final Clock clock;
    private final Map<TerminalId, Tries> byTerminal = new HashMap<>();
    private final Deque<Instant> wrongInShop = new ArrayDeque<>();

    LoginLimits(Clock clock) {
        this.clock = clock;
    }

    /** The pause that holds on this terminal now, or {@link Pause#NONE}. */
    synchronized Pause pause(TerminalId terminal) {
        Instant now = clock.instant();
        Tries here = byTerminal.computeIfAbsent(terminal, id -> new Tries());
        Instant until = later(here.pausedUntil, shopPausedUntil(now));
        if (!now.isBefore(until)) {
            return Pause.NONE;
        }
        boolean first = !until.equals(here.toldUntil);
        here.toldUntil = until;
        return new Pause(Duration.between(now, until), first);
    }

    /** Counts a wrong PIN; how many tries are left before the next pause. */
    synchronized int wrong(TerminalId terminal, StaffId person) {
        Instant now = clock.instant();
        Tries here = byTerminal.computeIfAbsent(terminal, id -> new Tries());
        here.wrong.removeIf(old -> !now.isBefore(old.at.plus(FORGOTTEN_AFTER)));
        here.wrong.add(new WrongTry(person, now));
        wrongInShop.addLast(now);
        int over = here.wrong.size() - FREE_TRIES;
        if (over >= 0) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(over, 10));
            here.pausedUntil = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        }
        return Math.max(0, -over);
    }

    /** The right PIN: the person's own wrong tries here were typing errors. */
    synchronized void right(TerminalId terminal, StaffId person) {
        Tries here = byTerminal.get(terminal);
        if (here != null) {
            here.wrong.removeIf(one -> one.person.equals(person));
        }
    }

    private Instant shopPausedUntil(Instant now) {
        while (!wrongInShop.isEmpty() && !now.isBefore(wrongInShop.getFirst().plus(SHOP_WINDOW))) {
            wrongInShop.removeFirst();
        }
        return wrongInShop.size() < SHOP_TRIES ? Instant.EPOCH : wrongInShop.getFirst().plus(SHOP_WINDOW);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
