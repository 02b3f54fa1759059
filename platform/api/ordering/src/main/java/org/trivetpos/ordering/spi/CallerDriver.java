package org.trivetpos.ordering.spi;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.kernel.LocalText;

/**
 * Announces telephone calls: a modem, a box on the network, a telephone exchange. Registered as a service, one for each
 * device; its address is a setting of its own bundle. Stands at ordering's door, because an order by telephone begins
 * with a call.
 *
 * <p>{@link #id} and {@link #name} are read once, when it comes. {@link #listen} has two seconds, on a thread of the
 * guard; if it throws, is late or answers null, it is asked again later. Default: its calls are not announced, and
 * everything else goes on. A line that is down is for the driver to open again, without an exception.
 */
@ConsumerType
public interface CallerDriver {

    /** Stable: {@code modem}. */
    String id();

    /** What people call it. */
    LocalText name();

    /**
     * Listens from now on, on a thread of its own, and tells each call once, while it rings. May be called again after
     * it was closed, when the room was updated. {@code heard} may be called on any thread, returns at once and never
     * throws; of more than twenty calls within a minute the rest is dropped.
     *
     * @return ends it
     */
    AutoCloseable listen(Consumer<Ring> heard);

    /**
     * A call as the line says it. Of what does not belong there or is too long, the room keeps what makes sense.
     *
     * @param line   which line rings; empty if there is one
     * @param number as sent, with or without blanks and dashes; empty, {@code P} or {@code O} if it is withheld
     * @param name   as sent; empty if the line sends none
     * @param at     when it began to ring, or null for now; more than ten minutes away from now is taken for now
     */
    record Ring(String line, String number, String name, @Nullable Instant at) {

        /** A call that rings now. */
        public Ring(String line, String number) {
            this(line, number, "", null);
        }
    }
}
