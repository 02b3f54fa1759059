package org.trivetpos.front.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends what a screen listened to. */
final class Listening {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);

    private Listening() { }

    /** Ends a listener that a screen held. */
    static void close(AutoCloseable held) {
        try {
            held.close();
        } catch (Exception broken) {
            LOG.warn("A listener of a closed screen could not be removed; restart the shop if screens grow slow",
                    broken);
        }
    }
}
