package org.trivetpos.store.internal;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.RequestId;

/**
 * The codes that may be typed on a new terminal now; in memory alone, so that a restart voids them. Five wrong tries in
 * a row, from wherever they come (a browser that is not paired has no name), bring a pause of 30 seconds; each further
 * wrong try doubles it up to a quarter of an hour. Thread-safe.
 */
final class PairingCodes {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int FREE_TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    /** @param until null for the first code, which is good until it is used */
    record Code(String digits, String name, @Nullable Instant until, @Nullable RequestId madeFor) { }

    /** What a typed code was. */
    sealed interface Typed { }

    record Right(Code code) implements Typed { }

    record Wrong(int inARow, int triesLeft) implements Typed { }

    record Paused(Duration left) implements Typed { }

    private final Clock clock;
    private final Ids ids;
    private final List<Code> open = new ArrayList<>();
    private int wrongInARow;
    private Instant pausedUntil = Instant.MIN;

    PairingCodes(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /** The code of that request; the same one while it is good, if the request is repeated. */
    synchronized Code make(RequestId request, String name) {
        dropOld();
        return open.stream().filter(code -> request.equals(code.madeFor)).findFirst().orElseGet(() -> {
            Code made = new Code(unusedDigits(), name, clock.instant().plus(GOOD_FOR), request);
            open.add(made);
            return made;
        });
    }

    /** A code without an end, for the file. */
    synchronized Code makeFirst() {
        dropFirst();
        Code made = new Code(unusedDigits(), "", null, null);
        open.add(made);
        return made;
    }

    synchronized void dropFirst() {
        open.removeIf(code -> code.until == null);
    }

    /** Takes the code out, if it is one; the caller gives it back if the pairing comes to nothing. */
    synchronized Typed take(String typed) {
        Instant now = clock.instant();
        if (now.isBefore(pausedUntil)) {
            return new Paused(Duration.between(now, pausedUntil));
        }
        dropOld();
        String digits = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
        for (Code code : open) {
            if (code.digits.equals(digits)) {
                open.remove(code);
                wrongInARow = 0;
                return new Right(code);
            }
        }
        wrongInARow++;
        int pauses = wrongInARow - FREE_TRIES;
        if (pauses >= 0) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(pauses, 10));
            pausedUntil = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        }
        return new Wrong(wrongInARow, Math.max(0, -pauses));
    }

    synchronized void giveBack(Code code) {
        open.add(code);
    }

    private void dropOld() {
        Instant now = clock.instant();
        open.removeIf(code -> code.until != null && !now.isBefore(code.until));
    }

    private String unusedDigits() {
        while (true) {
            String digits = "%06d".formatted(ids.below(1_000_000));
            if (open.stream().noneMatch(code -> code.digits.equals(digits))) {
                return digits;
            }
        }
    }
}
