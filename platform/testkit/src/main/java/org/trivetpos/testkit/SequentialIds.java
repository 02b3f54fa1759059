package org.trivetpos.testkit;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.trivetpos.kernel.Ids;

/** {@code T0000000000000000000000001} and so on; "random" numbers are the same in every run. */
public final class SequentialIds implements Ids {

    private final AtomicLong last;
    private final Random random = new Random(23);

    public SequentialIds() {
        this(0);
    }

    /** Continues after a number, so that a store that is opened again gets fresh identifiers. */
    public SequentialIds(long last) {
        this.last = new AtomicLong(last);
    }

    @Override
    public String next() {
        return "T%025d".formatted(last.incrementAndGet());
    }

    @Override
    public synchronized byte[] secret(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return secret;
    }

    @Override
    public synchronized int below(int bound) {
        return random.nextInt(bound);
    }
}
