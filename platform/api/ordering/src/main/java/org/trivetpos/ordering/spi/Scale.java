package org.trivetpos.ordering.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.ScaleReading;
import org.trivetpos.store.Terminal;

/**
 * A scale at a till, for dishes that are sold by weight. Registered as a service, one for each device; where the device
 * is connected and at which till it stands are settings of its own bundle. Stands at ordering's door, because what it
 * says becomes the quantity of an order's line, whichever screen asks.
 *
 * <p>{@link #id}, {@link #name}, {@link #position} and {@link #tares} are read once, when it comes. Everything else is
 * asked while somebody weighs, about five times a second, one call at a time, on a thread of the guard with a deadline
 * of half a second. Defaults: a scale that does not say its id, or where it stands, is not there; one that throws, is
 * late, or says more than a ton does not answer, and the weight is typed.
 */
@ConsumerType
public interface Scale {

    /** Stable: {@code counter-scale}. */
    String id();

    LocalText name();

    /** Of several scales at a till the lowest is used. */
    default int position() {
        return 100;
    }

    /** Whether it stands at that till (tills are known by the names that people gave them). */
    default boolean standsAt(Terminal terminal) {
        return true;
    }

    /**
     * What it shows now. A device that is off or unplugged is an answer, {@link ScaleReading.NoAnswer}, not an
     * exception; it is asked again.
     */
    ScaleReading read();

    /** True if it can take what lies on it as tare. */
    default boolean tares() {
        return false;
    }

    /** Takes what lies on it as tare 去皮; on an empty scale, forgets it. */
    default void tare() { }
}
