package org.trivetpos.kitchen;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The kitchen's stations and tickets. It follows the river: a ticket is opened for each {@code LinesPlaced}. */
@ProviderType
public interface Kitchen {

    /** Id of the one station that every line goes to until a shop has more. */
    String MAIN = "main";

    /** Tickets of the business day, newest first. */
    List<KitchenTicket> today();
}
