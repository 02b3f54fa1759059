package org.trivetpos.kernel.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.Ids;

/**
 * ULIDs that grow within one process even when the clock stands still or goes back: 48 bits of milliseconds, then 80
 * random bits that are counted up inside one millisecond.
 */
@Component(service = Ids.class)
public final class Ulids implements Ids {

    private static final char[] CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
    private static final long FORTY_BITS = (1L << 40) - 1;

    private final Clock clock;
    private final RandomGenerator random;
    private long millis = -1;
    private long high;
    private long low;

    @Activate
    public Ulids(@Reference Clock clock) {
        this(clock, new SecureRandom());
    }

    /** With a chosen source of randomness, so that a run can be replayed. */
    public Ulids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public synchronized String next() {
        long now = clock.millis();
        if (now > millis) {
            millis = now;
            high = random.nextLong() & FORTY_BITS;
            low = random.nextLong() & FORTY_BITS;
        } else {
            countUp();
        }
        char[] text = new char[26];
        write(text, 0, 10, millis);
        write(text, 10, 8, high);
        write(text, 18, 8, low);
        return new String(text);
    }

    @Override
    public byte[] secret(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return secret;
    }

    @Override
    public int below(int bound) {
        return random.nextInt(bound);
    }

    private void countUp() {
        low = (low + 1) & FORTY_BITS;
        if (low == 0) {
            high = (high + 1) & FORTY_BITS;
            if (high == 0) {
                millis++;
            }
        }
    }

    private static void write(char[] text, int from, int count, long bits) {
        long rest = bits;
        for (int i = from + count - 1; i >= from; i--) {
            text[i] = CROCKFORD[(int) (rest & 31)];
            rest >>>= 5;
        }
    }
}
