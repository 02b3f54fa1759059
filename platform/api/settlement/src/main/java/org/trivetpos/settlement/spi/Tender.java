package org.trivetpos.settlement.spi;

import java.util.List;
import org.joda.money.Money;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.settlement.TenderId;

/**
 * A way to pay that is certain at once, like cash. Declarative: the platform draws its button and takes the amount.
 * Registered as a service.
 *
 * <p>All but {@link #quickAmounts} is read once, when it comes; quick amounts are asked on a thread of the guard with a
 * deadline of 50 ms. Defaults: a tender that does not say its id or where the money goes is left out; one without a
 * name is called by its id; without quick amounts the due itself is suggested.
 */
@ConsumerType
public interface Tender {

    /** Stable, written into facts: {@code cash}. */
    TenderId id();

    LocalText name();

    /** Name of a Vaadin icon, for example {@code vaadin:money}. */
    String icon();

    /** Lower comes first. */
    default int position() {
        return 100;
    }

    /** True if more than the due may be handed over and change is given back. */
    boolean givesChange();

    /** True if the drawer opens when it is taken. */
    boolean opensDrawer();

    /** True if the money lies in the drawer and is counted at close. */
    boolean counted();

    /** Quick amounts that a guest is likely to hand over for this due, rising, the due itself first. */
    List<Money> quickAmounts(Money due);
}
