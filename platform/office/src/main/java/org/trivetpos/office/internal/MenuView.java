package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.MenuItem;

/** The dishes of the shop: find one, change it at the side, or begin a new one. */
final class MenuView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private enum Show { ACTIVE, SOLD_OUT, MARKET, SET_MEALS, INACTIVE, ALL }

    private final transient Office office;
    private final transient MenuScreen.MenuRooms rooms;
    private final Workbench bench;
    private final TextField search = new TextField();
    private final Select<Category> category = new Select<>();
    private final Select<Show> show = new Select<>();
    private final Span count = new Span();
    private final Listing<MenuItem> dishes;
    private Map<CategoryId, Category> categories = Map.of();

    MenuView(Office office, MenuScreen.MenuRooms rooms) {
        this.office = office;
        this.rooms = rooms;
        this.dishes = new Listing<>(office.t("menu.title"), this::folded);
        Button add = Fittings.named(Fittings.primary(office.t("dish.new"), VaadinIcon.PLUS, () -> edit(null)),
                "new-dish");
        this.bench = new Workbench(office, office.t("menu.title"),
                Fittings.named(Fittings.plain(office.t("categories"), VaadinIcon.FOLDER_OPEN, this::editCategories),
                        "categories"), add);
        filters();
        columns();
        bench.list(dishes);
        getContent().add(bench);
        getContent().setSizeFull();
        Following.changes(this, office.workplace(), rooms.menu()::onChange, this::refresh);
        refresh();
    }

    private void filters() {
        Fittings.named(search, "menu-search");
        search.setPlaceholder(office.t("menu.search"));
        search.setAriaLabel(office.t("menu.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> refresh());
        category.setPlaceholder(office.t("menu.every-category"));
        category.setAriaLabel(office.t("dish.category"));
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(office.t("menu.every-category"));
        category.setItemLabelGenerator(c -> c == null ? office.t("menu.every-category") : office.t(c.name()));
        category.addValueChangeListener(chosen -> refresh());
        show.setAriaLabel(office.t("menu.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(s -> office.t("menu.show." + s.name().toLowerCase(java.util.Locale.ROOT)));
        show.setValue(Show.ACTIVE);
        show.addValueChangeListener(chosen -> refresh());
        count.addClassName("muted");
        bench.tools(search, category, show, count);
    }

    private void columns() {
        dishes.text(office.t("dish.code"), MenuItem::code).setWidth("6rem").setFlexGrow(0).setAutoWidth(false)
                .setSortable(true);
        dishes.part(office.t("dish.name"), this::names).setAutoWidth(false).setWidth("9rem").setFlexGrow(2)
                .setComparator(java.util.Comparator.comparing(d -> office.t(d.name()))).setSortable(true);
        dishes.text(office.t("dish.category"), this::categoryOf).setAutoWidth(false).setWidth("8.5rem")
                .setSortable(true);
        dishes.text(office.t("dish.price"), this::price)
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END)
                .setComparator(java.util.Comparator.comparing(MenuItem::priceFrom)).setSortable(true);
        dishes.part(office.t("dish.state"), this::state).setAutoWidth(false).setWidth("6.5rem").setFlexGrow(0);
        dishes.whenChosen(this::edit);
    }

    private Component names(MenuItem dish) {
        boolean chinese = office.locale().getLanguage().equals("zh");
        String other = chinese ? dish.name().en() : dish.name().zh();
        return Fittings.twoLines(office.t(dish.name()), other.equals(office.t(dish.name())) ? "" : other);
    }

    private Component folded(MenuItem dish) {
        Div top = Fittings.row(Fittings.twoLines(office.t(dish.name()),
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

    private void refresh() {
        List<Category> known = rooms.menu().snapshot().categories();
        categories = known.stream().collect(Collectors.toMap(Category::id, Function.identity()));
        CategoryId chosen = category.getValue() == null ? null : category.getValue().id();
        if (!category.getListDataView().getItems().toList().equals(known)) {
            category.setItems(known);
            known.stream().filter(c -> c.id().equals(chosen)).findFirst().ifPresent(category::setValue);
        }
        List<MenuItem> found = rooms.menu().all().stream().filter(fits(chosen)).toList();
        dishes.setEmptyStateComponent(Fittings.empty(office.t(rooms.menu().all().isEmpty() ? "menu.none"
                : "menu.empty")));
        dishes.setItems(found);
        count.setText(office.t("menu.count", found.size()));
    }

    private Predicate<MenuItem> fits(@Nullable CategoryId wanted) {
        String typed = search.getValue().strip().toLowerCase(java.util.Locale.ROOT);
        List<MenuItem> hits = typed.isEmpty() ? List.of() : rooms.menu().search(typed);
        Predicate<MenuItem> text = dish -> typed.isEmpty() || hits.stream().anyMatch(h -> h.id().equals(dish.id()))
                || (dish.name().zh() + ' ' + dish.name().en() + ' ' + dish.code() + ' ' + dish.barcode())
                        .toLowerCase(java.util.Locale.ROOT).contains(typed);
        return text.and(dish -> wanted == null || dish.category().equals(wanted)).and(dish -> switch (show.getValue()) {
            case ACTIVE -> dish.active();
            case SOLD_OUT -> dish.active() && dish.soldOut() != null;
            case MARKET -> dish.active() && dish.isMarketPrice();
            case SET_MEALS -> dish.active() && dish.isSetMeal();
            case INACTIVE -> !dish.active();
            case ALL -> true;
        });
    }

    private void edit(@Nullable MenuItem dish) {
        if (dish == null && categories.isEmpty()) {
            editCategories();
            return;
        }
        String title = dish == null ? office.t("dish.new") : office.t(dish.name());
        MenuItem now = dish == null ? null : rooms.menu().find(dish.id()).orElse(dish);
        bench.side(title, new DishForm(office, rooms, now, category.getValue(), saved -> {
            office.workplace().tell(office.t("dish.saved", office.t(saved.name())));
            refresh();
            edit(saved);
        }));
    }

    private void editCategories() {
        bench.side(office.t("categories"), new CategoryList(office, rooms, this::refresh));
    }
}
