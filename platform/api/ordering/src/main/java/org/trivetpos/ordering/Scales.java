package org.trivetpos.ordering;

import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Terminal;

/** The scales that stand at the tills now. No call waits for a device. Thread-safe. */
@ProviderType
public interface Scales {

    /**
     * Follows the scale of a terminal: calls back soon, and then whenever something else is shown, on a thread of the
     * room; empty while there is none. The scale is asked only while somebody follows it, about five times a second.
     *
     * @return ends it; after that nobody is called back any more, but for a call that is under way
     */
    AutoCloseable watch(Terminal terminal, Consumer<Optional<Seen>> listener);

    /** Takes what lies on the terminal's scale as tare, before it is next read; for those who {@link #watch}. */
    void tare(Terminal terminal);

    /**
     * A scale and what it shows.
     *
     * @param name  as people call it
     * @param tares true if {@link Scales#tare} does something
     */
    record Seen(LocalText name, boolean tares, ScaleReading reading) { }
}
