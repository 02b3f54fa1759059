package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.TimeBand;

/** The price levels of the shop, each with the times at which it holds in words; what was deleted can come back. */
final class LevelsPart extends Composite<SideForm> {

    private static final long serialVersionUID = 1L;

    /** What else the side shows. */
    interface Way {
        void edit(PriceLevel level, boolean isNew);

        void prices(PriceLevel level);
    }

    private final transient Office office;
    private final transient MenuScreen.MenuRooms rooms;
    private final transient Way way;
    private final Div cards = new Div();
    private transient @Nullable PriceLevel deleted;

    LevelsPart(Office office, MenuScreen.MenuRooms rooms, Way way) {
        this.office = office;
        this.rooms = rooms;
        this.way = way;
        Span hint = new Span(office.t("levels.hint"));
        hint.addClassName("muted");
        getContent().fields(hint, cards);
        getContent().buttons(Fittings.named(Fittings.primary(office.t("levels.new"), VaadinIcon.PLUS,
                () -> way.edit(LevelForm.fresh(rooms), true)), "new-level"));
        Following.changes(this, office.workplace(), rooms.menu()::onChange, this::draw);
        draw();
    }

    @Override
    protected SideForm initContent() {
        return new SideForm();
    }

    private void draw() {
        cards.removeAll();
        List<PriceLevel> levels = rooms.menu().levels();
        BandWords words = new BandWords(office, rooms.modes(office));
        levels.forEach(level -> cards.add(card(level, words)));
        PriceLevel gone = deleted;
        if (gone != null) {
            Div card = Fittings.row(new Span(office.t("levels.deleted", office.t(gone.name()))), Fittings.named(
                    Fittings.plain(office.t("undo"), VaadinIcon.ARROW_BACKWARD, () -> bringBack(gone)), "undo-level"));
            card.addClassName("card");
            card.getElement().setAttribute("role", "status");
            cards.add(card);
        } else if (levels.isEmpty()) {
            cards.add(Fittings.empty(office.t("levels.none")));
        }
    }

    private Component card(PriceLevel level, BandWords words) {
        Div head = Fittings.row(Fittings.twoLines(office.t(level.name()), ""));
        if (holdsNow(level)) {
            head.add(Fittings.badge(office.t("levels.now"), "good"));
        }
        Div card = Fittings.column(head);
        for (TimeBand band : level.bands()) {
            card.add(new Span(words.of(band)));
        }
        if (level.bands().isEmpty()) {
            card.add(Fittings.badge(office.t("levels.never"), "warn"));
        }
        long dishes = rooms.menu().all().stream().filter(dish -> dish.variants().stream()
                .anyMatch(variant -> variant.at(level.id()).isPresent())).count();
        Span count = new Span(office.t("levels.count", dishes));
        count.addClassName("muted");
        card.add(count, Fittings.row(
                Fittings.named(Fittings.plain(office.t("levels.prices"), VaadinIcon.MONEY, () -> way.prices(level)),
                        "level-prices"),
                Fittings.named(Fittings.plain(office.t("levels.edit"), VaadinIcon.EDIT, () -> way.edit(level, false)),
                        "edit-level"),
                Fittings.named(Fittings.risky(office.t("delete"), VaadinIcon.TRASH, () -> delete(level)),
                        "delete-level")));
        card.addClassName("card");
        return Fittings.named(card, "level");
    }

    private boolean holdsNow(PriceLevel level) {
        LocalDateTime now = LocalDateTime.ofInstant(rooms.clock().instant(), office.shops().current().zone());
        return level.bands().stream().anyMatch(band -> band.inEveryMode().holds(now, ""));
    }

    private void delete(PriceLevel level) {
        office.attempt(getContent().notice(), context -> rooms.administration().delete(context, level.id()), () -> {
            deleted = level;
            draw();
        });
    }

    /** Under its id it has its prices again. */
    private void bringBack(PriceLevel level) {
        office.attempt(getContent().notice(), context -> rooms.administration().save(context, level), () -> {
            deleted = null;
            draw();
        });
    }
}
