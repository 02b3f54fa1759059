package org.trivetpos.kitchen.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kitchen.Kitchen;
import org.trivetpos.kitchen.KitchenTicket;
import org.trivetpos.store.BusinessDays;

/** The kitchen while it is one station. */
@Component
public final class OneKitchen implements Kitchen {

    private final TicketTable tickets;
    private final BusinessDays days;

    @Activate
    public OneKitchen(@Reference TicketTable tickets, @Reference BusinessDays days) {
        this.tickets = tickets;
        this.days = days;
    }

    @Override
    public List<KitchenTicket> today() {
        return tickets.of(days.current());
    }
}
