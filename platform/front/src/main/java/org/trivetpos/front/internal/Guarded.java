package org.trivetpos.front.internal;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The error boundary around parts that other bundles contribute: one that throws is left out, the till goes on. */
final class Guarded {

    private static final Logger LOG = LoggerFactory.getLogger(Guarded.class);

    private Guarded() { }

    /** What the part answers, or nothing if it throws; the reason is logged for whoever looks after the bundle. */
    static <T> Optional<T> ask(String part, Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (RuntimeException | LinkageError broken) {
            LOG.warn("{} failed and is left out of the order screen; update or remove its bundle", part, broken);
            return Optional.empty();
        }
    }

    /** Does it; false if it threw. */
    static boolean tell(String part, Runnable message) {
        return ask(part, () -> {
            message.run();
            return true;
        }).isPresent();
    }

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
