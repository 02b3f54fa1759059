package org.trivetpos.settlement;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;

/**
 * Finds settled checks again by what a person remembers of them. Reads only; thread-safe. Numbers and amounts are found
 * from the payment on; dishes, notes and the hour a moment after it, because they are drawn from the journal, and after
 * an update that brings this for the first time once the journal has been read from its start.
 */
@ProviderType
public interface PastSales {

    /** So many days are searched at once, at most. */
    int MOST_DAYS = 31;

    /**
     * What fits, newest first (permission {@code settlement.look-up}). Refusals: {@code settlement.bad-days} if the
     * days are the wrong way round or more than {@link #MOST_DAYS}.
     */
    Page find(CommandContext context, SaleQuery query);

    /**
     * One page.
     *
     * @param more true if there are further ones after the last of these
     */
    record Page(List<PastSale> sales, boolean more) {

        public Page {
            sales = List.copyOf(sales);
        }
    }
}
