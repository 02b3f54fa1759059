package org.trivetpos.pricing.internal;

import java.time.ZoneId;
import java.util.Locale;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.store.Shop;
import org.trivetpos.store.Shops;

/** A shop that stands somewhere. */
record OneShop(ZoneId zone) implements Shops {

    @Override
    public Shop current() {
        return new Shop("shop", LocalText.same("Shop"), LocalText.same(""), Till.CNY, true, 600, Locale.ENGLISH, zone);
    }

    @Override
    public Shop change(CommandContext context, Shop wanted) {
        throw new UnsupportedOperationException();
    }
}
