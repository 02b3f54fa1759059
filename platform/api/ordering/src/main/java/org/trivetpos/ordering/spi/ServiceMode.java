package org.trivetpos.ordering.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.ModeId;

/**
 * A way of serving: who the order is for, when the guest pays, when the kitchen starts, what is handed over. A policy:
 * pure. Registered as a service; when it leaves, its open orders are parked and stay readable.
 *
 * <p>All of it is read once, when it comes, on a thread of the guard and within a second. Defaults: a mode that does
 * not say its id, when lines are placed or whether there are slips is not offered; one without a name is called by its
 * id.
 */
@ConsumerType
public interface ServiceMode {

    /** Stable, for example {@code counter}. */
    ModeId id();

    /** What people call it, on the tile where an order begins. */
    LocalText name();

    /** Position in the mode chooser; lower comes first. */
    default int position() {
        return 100;
    }

    /** When lines are placed, and with that when the kitchen starts. */
    PlacedAt placedAt();

    /** True if the kitchen gets slips at all (not at a self-select counter). */
    default boolean kitchenSlips() {
        return true;
    }

    /** When the lines of an order are placed. */
    enum PlacedAt { PAYMENT, ORDER }
}
