package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;

/** The dishes as a list: read, chosen for a change of many, or edited in place. */
final class DishList extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private static final String PRICE_WIDTH = "7rem";
    private static final String STATE_WIDTH = "6rem";

    private final transient Office office;
    private final transient DishCells cells;
    private final transient Runnable chosenChanged;
    private final Listing<MenuItem> dishes;
    private final transient Set<ItemId> chosen = new HashSet<>();
    private final Checkbox every = new Checkbox();
    private transient List<MenuItem> shown = List.of();
    private transient Map<CategoryId, Category> categories = Map.of();
    private final Grid.Column<MenuItem> prices;
    private final Grid.Column<MenuItem> states;
    private boolean editing;

    DishList(Office office, DishCells cells, Consumer<MenuItem> open, Runnable chosenChanged) {
        this.office = office;
        this.cells = cells;
        this.chosenChanged = chosenChanged;
        this.dishes = new Listing<>(office.t("menu.title"), this::folded);
        every.setAriaLabel(office.t("menu.choose-all"));
        Fittings.named(every, "choose-all");
        every.addValueChangeListener(ticked -> {
            if (ticked.isFromClient()) {
                chosen.clear();
                if (ticked.getValue()) {
                    shown.forEach(dish -> chosen.add(dish.id()));
                }
                dishes.getDataProvider().refreshAll();
                tellChosen();
            }
        });
        columns();
        this.prices = dishes.part(office.t("dish.price"),
                dish -> editing ? cells.prices(dish) : new Span(price(dish)));
        prices.setAutoWidth(false).setWidth(PRICE_WIDTH).setFlexGrow(0).setTextAlign(ColumnTextAlign.END)
                .setComparator(Comparator.comparing(MenuItem::priceFrom)).setSortable(true);
        this.states = dishes.part(office.t("dish.state"), dish -> editing ? cells.soldOut(dish) : state(dish));
        states.setAutoWidth(false).setWidth(STATE_WIDTH).setFlexGrow(0);
        dishes.whenChosen(dish -> {
            if (!editing) {
                open.accept(dish);
            }
        });
        getContent().add(dishes);
        getContent().setSizeFull();
    }

    private void columns() {
        Grid.Column<MenuItem> box = dishes.part("", this::box);
        box.setHeader(every).setAutoWidth(false).setWidth("4rem").setFlexGrow(0);
        dishes.part(office.t("dish.code"), dish -> editing ? cells.code(dish) : new Span(dish.code()))
                .setAutoWidth(false).setWidth("6rem").setFlexGrow(0).setComparator(Comparator.comparing(MenuItem::code))
                .setSortable(true);
        dishes.part(office.t("dish.name"), dish -> editing ? cells.name(dish) : names(dish)).setAutoWidth(false)
                .setWidth("7.5rem").setFlexGrow(2).setComparator(Comparator.comparing(d -> office.t(d.name())))
                .setSortable(true);
        dishes.text(office.t("dish.category"), this::categoryOf).setAutoWidth(false).setWidth("7.5rem")
                .setSortable(true);
    }

    void show(List<MenuItem> found, Map<CategoryId, Category> known, Component whenEmpty) {
        shown = found;
        categories = known;
        chosen.retainAll(found.stream().map(MenuItem::id).collect(Collectors.toSet()));
        dishes.setEmptyStateComponent(whenEmpty);
        dishes.setItems(found);
        tellChosen();
    }

    /** While it is edited, rows are not drawn anew: somebody is typing in them. */
    void edit(boolean inPlace) {
        editing = inPlace;
        prices.setWidth(inPlace ? "11rem" : PRICE_WIDTH);
        states.setWidth(inPlace ? "9.5rem" : STATE_WIDTH);
        cells.begin(shown);
        dishes.getDataProvider().refreshAll();
    }

    boolean isEdited() {
        return editing;
    }

    /** The chosen dishes, in the order of the list; none if nobody chose any. */
    List<MenuItem> chosen() {
        return shown.stream().filter(dish -> chosen.contains(dish.id())).toList();
    }

    List<MenuItem> shown() {
        return shown;
    }

    private Component box(MenuItem dish) {
        Checkbox box = new Checkbox(chosen.contains(dish.id()));
        box.setAriaLabel(office.t("menu.choose", office.t(dish.name())));
        Fittings.named(box, "choose-" + dish.code());
        box.addValueChangeListener(ticked -> choose(dish, ticked.getValue()));
        return box;
    }

    private void choose(MenuItem dish, boolean yes) {
        if (yes ? chosen.add(dish.id()) : chosen.remove(dish.id())) {
            tellChosen();
        }
    }

    private void tellChosen() {
        every.setValue(!shown.isEmpty() && chosen.size() == shown.size());
        every.setIndeterminate(!chosen.isEmpty() && chosen.size() < shown.size());
        chosenChanged.run();
    }

    private Component names(MenuItem dish) {
        boolean chinese = office.locale().getLanguage().equals("zh");
        String other = chinese ? dish.name().en() : dish.name().zh();
        return Fittings.twoLines(office.t(dish.name()), other.equals(office.t(dish.name())) ? "" : other);
    }

    private Component folded(MenuItem dish) {
        Div top = Fittings.row(box(dish), Fittings.twoLines(office.t(dish.name()),
                String.join(" · ", List.of(categoryOf(dish), dish.code()))), new Span(price(dish)), state(dish));
        top.addClassName("folded");
        return top;
    }

    private String categoryOf(MenuItem dish) {
        Category found = categories.get(dish.category());
        return found == null ? "–" : office.t(found.name());
    }

    private String price(MenuItem dish) {
        String from = office.money(dish.priceFrom());
        if (dish.asksPrice() && dish.priceFrom().isZero()) {
            return office.t("dish.market-open");
        }
        String unit = dish.isWeighed() ? "/" + office.t(dish.unit()) : "";
        return dish.variants().size() > 1 ? office.t("dish.from", from + unit) : from + unit;
    }

    private Component state(MenuItem dish) {
        Div badges = new Div();
        badges.addClassName("badges");
        if (!dish.active()) {
            badges.add(Fittings.badge(office.t("dish.inactive"), "plain"));
        }
        if (dish.soldOut() != null) {
            badges.add(dish.isSoldOut() ? Fittings.badge(office.t("dish.sold-out"), "bad")
                    : Fittings.badge(office.t("dish.left", dish.soldOut()), "warn"));
        }
        if (dish.isMarketPrice()) {
            badges.add(Fittings.badge(office.t("dish.market"), "plain"));
        }
        if (dish.isSetMeal()) {
            badges.add(Fittings.badge(office.t("dish.set-meal"), "plain"));
        }
        return badges;
    }
}
