package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.joda.money.Money;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.Variant;

/** Today's price of each variant of a market-price dish; works at once. */
final class MarketPricePart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    MarketPricePart(Office office, MenuScreen.MenuRooms rooms, MenuItem dish, Notice notice) {
        for (Variant variant : dish.variants()) {
            String label = office.t(variant.name()).isBlank() ? office.t("dish.market-today")
                    : office.t("dish.market-today-of", office.t(variant.name()));
            AmountField price = new AmountField(office, label).showing(variant.price());
            getContent().add(Fittings.row(price, Fittings.plain(office.t("dish.set-price"), VaadinIcon.CHECK,
                    () -> price.amount().ifPresent(amount -> set(office, rooms, dish, variant, amount, notice)))));
        }
        getContent().addClassName("column");
    }

    private static void set(Office office, MenuScreen.MenuRooms rooms, MenuItem dish, Variant variant, Money price,
            Notice notice) {
        office.attempt(notice,
                context -> rooms.administration().marketPrice(context, dish.id(), variant.id(), price),
                () -> notice.good(office.t("dish.price-set", office.money(price))));
    }
}
