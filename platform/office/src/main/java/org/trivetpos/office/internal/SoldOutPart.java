package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;
import org.trivetpos.menu.MenuItem;

/** Sold out, so many left, or sold freely again; works at once. */
final class SoldOutPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient MenuScreen.MenuRooms rooms;
    private final transient MenuItem dish;
    private final Notice notice;
    private final Span now = new Span();

    SoldOutPart(Office office, MenuScreen.MenuRooms rooms, MenuItem dish, Notice notice) {
        this.office = office;
        this.rooms = rooms;
        this.dish = dish;
        this.notice = notice;
        IntegerField left = new IntegerField(office.t("dish.left-label"));
        left.setMin(1);
        left.setMax(99_999);
        left.addClassName("short");
        left.setErrorMessage(office.t("bad-count"));
        getContent().add(now, Fittings.row(
                Fittings.plain(office.t("dish.mark-sold-out"), VaadinIcon.BAN, () -> mark(0)),
                left,
                Fittings.plain(office.t("dish.mark-left"), VaadinIcon.CHECK, () -> {
                    boolean sensible = left.getValue() != null && left.getValue() > 0 && left.getValue() <= 99_999;
                    left.setInvalid(!sensible);
                    if (sensible) {
                        mark(left.getValue());
                    }
                }),
                Fittings.plain(office.t("dish.mark-free"), VaadinIcon.REFRESH, () -> mark(null))));
        getContent().addClassName("column");
        say(dish.soldOut());
    }

    private void mark(@Nullable Integer left) {
        office.attempt(notice, context -> rooms.administration().soldOut(context, dish.id(), left), () -> {
            say(left);
            notice.good(office.t("saved"));
        });
    }

    private void say(@Nullable Integer left) {
        now.setText(left == null ? office.t("dish.sold-freely")
                : left == 0 ? office.t("dish.sold-out") : office.t("dish.left", left));
        now.setClassName("badge " + (left == null ? "good" : left == 0 ? "bad" : "warn"));
    }
}
