package org.trivetpos.store;

import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;
import org.trivetpos.kernel.LocalText;

/** The shop's own data were changed; both states as they were. Subject: the shop's id. */
@FactType("store.ShopChanged")
public record ShopChanged(Data before, Data after) implements Fact {

    /** What a {@link Shop} was; currency, language and zone by their codes. */
    public record Data(LocalText name, LocalText address, String currency, boolean taxIncluded, int taxPercent,
            String language, String zone) {

        public static Data of(Shop shop) {
            return new Data(shop.name(), shop.address(), shop.currency().getCode(), shop.taxIncluded(),
                    shop.taxPercent(), shop.language().toLanguageTag(), shop.zone().getId());
        }
    }
}
