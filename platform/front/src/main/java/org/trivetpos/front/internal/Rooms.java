package org.trivetpos.front.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import org.joda.money.CurrencyUnit;
import org.trivetpos.menu.Menu;
import org.trivetpos.menu.MenuAdministration;
import org.trivetpos.ordering.Ordering;
import org.trivetpos.ordering.Scales;
import org.trivetpos.pricing.Pricing;
import org.trivetpos.printing.Printing;
import org.trivetpos.settlement.Settlement;
import org.trivetpos.store.Shops;
import org.trivetpos.till.Till;

/** The rooms that the till's screens ask. */
record Rooms(Menu menu, MenuAdministration administration, Ordering ordering, Pricing pricing,
        Settlement settlement, Till till, Printing printing,
        Shops shops, Clock clock, Plugged plugged, Scales scales) {

    CurrencyUnit currency() {
        return shops.current().currency();
    }

    /** What the clock on the wall showed. */
    LocalTime onTheWall(Instant moment) {
        return moment.atZone(shops.current().zone()).toLocalTime();
    }
}
