package org.trivetpos.testkit.device;

import java.util.concurrent.CountDownLatch;

/** Code that does not come back until it is let go. */
final class Stall {

    private volatile CountDownLatch gate = new CountDownLatch(1);

    void here() {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever stalls comes back; the next one stalls again. */
    void letGo() {
        CountDownLatch open = gate;
        gate = new CountDownLatch(1);
        open.countDown();
    }
}
