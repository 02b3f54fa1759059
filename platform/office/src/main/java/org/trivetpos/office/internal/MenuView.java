package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItemBase;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuSheets.Format;
import org.trivetpos.menu.PriceLevel;

/** The dishes of the shop: find some, change one at the side, many at once, or all of them in a spreadsheet. */
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
    private final Notice notice = new Notice();
    private final MenuWork work;
    private final DishList dishes;
    private final Button inPlace;

    MenuView(Office office, MenuScreen.MenuRooms rooms) {
        this.office = office;
        this.rooms = rooms;
        this.work = new MenuWork(office, rooms);
        this.dishes = new DishList(office, new DishCells(office, rooms, notice), this::edit, this::count);
        this.inPlace = Fittings.named(Fittings.plain(office.t("menu.in-place"), VaadinIcon.EDIT, this::editInPlace),
                "in-place");
        inPlace.addClassName("in-place");
        this.bench = new Workbench(office, office.t("menu.title"), more(), inPlace,
                Fittings.named(Fittings.plain(office.t("prices.title"), VaadinIcon.MONEY, this::prices), "prices"),
                Fittings.named(Fittings.primary(office.t("dish.new"), VaadinIcon.PLUS, () -> edit(null)), "new-dish"));
        filters();
        bench.list(dishes);
        getContent().add(bench);
        getContent().setSizeFull();
        Following.changes(this, office.workplace(), rooms.menu()::onChange, this::refresh);
        refresh();
    }

    private MenuBar more() {
        MenuBar bar = new MenuBar();
        Fittings.named(bar, "more");
        SubMenu more = bar.addItem(office.t("more")).getSubMenu();
        entry(more, "categories", this::editCategories);
        entry(more, "levels.title", this::levels);
        entry(more, "order.title", () -> bench.side(office.t("order.title"),
                new OrderPart(office, rooms, category.getValue(), work)));
        entry(more, "import.title", () -> bench.side(office.t("import.title"), new ImportPart(office, rooms, work)));
        for (Format format : Format.values()) {
            more.addItem(office.t("export.as", format.name()), tapped ->
                    new MenuExport(office, rooms, notice).save(format, getContent()));
        }
        return bar;
    }

    private void entry(SubMenu menu, String key, Runnable chosen) {
        MenuItemBase<?, ?, ?> entry = menu.addItem(office.t(key), tapped -> chosen.run());
        Fittings.named(entry, key.replace(".title", ""));
    }

    private void filters() {
        Fittings.named(search, "menu-search");
        search.setPlaceholder(office.t("menu.search"));
        search.setAriaLabel(office.t("menu.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> reload());
        category.setPlaceholder(office.t("menu.every-category"));
        category.setAriaLabel(office.t("dish.category"));
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(office.t("menu.every-category"));
        category.setItemLabelGenerator(c -> c == null ? office.t("menu.every-category") : office.t(c.name()));
        category.addValueChangeListener(chosen -> reload());
        show.setAriaLabel(office.t("menu.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(s -> office.t("menu.show." + s.name().toLowerCase(Locale.ROOT)));
        show.setValue(Show.ACTIVE);
        show.addValueChangeListener(chosen -> reload());
        count.addClassName("muted");
        bench.tools(search, category, show, count, work, notice);
    }

    /** A list in which somebody types is not drawn anew under the fingers. */
    private void refresh() {
        if (!dishes.isEdited()) {
            reload();
        }
    }

    private void reload() {
        List<Category> known = rooms.menu().snapshot().categories();
        CategoryId chosen = category.getValue() == null ? null : category.getValue().id();
        if (!category.getListDataView().getItems().toList().equals(known)) {
            category.setItems(known);
            known.stream().filter(c -> c.id().equals(chosen)).findFirst().ifPresent(category::setValue);
        }
        List<MenuItem> found = rooms.menu().all().stream().filter(fits(chosen)).toList();
        dishes.show(found, known.stream().collect(Collectors.toMap(Category::id, Function.identity())),
                Fittings.empty(office.t(rooms.menu().all().isEmpty() ? "menu.none" : "menu.empty")));
        if (dishes.isEdited()) {
            dishes.edit(true);
        }
    }

    private void count() {
        int chosen = dishes.chosen().size();
        count.setText(chosen == 0 ? office.t("menu.count", dishes.shown().size())
                : office.t("menu.count-chosen", chosen, dishes.shown().size()));
    }

    private Predicate<MenuItem> fits(@Nullable CategoryId wanted) {
        String typed = search.getValue().strip().toLowerCase(Locale.ROOT);
        Set<ItemId> hits = typed.isEmpty() ? Set.of() : rooms.menu().search(typed).stream().map(MenuItem::id)
                .collect(Collectors.toSet());
        Predicate<MenuItem> text = dish -> typed.isEmpty() || hits.contains(dish.id())
                || (dish.name().zh() + ' ' + dish.name().en() + ' ' + dish.code() + ' ' + dish.barcode())
                        .toLowerCase(Locale.ROOT).contains(typed);
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
        if (dish == null && rooms.menu().snapshot().categories().isEmpty()) {
            editCategories();
            return;
        }
        String title = dish == null ? office.t("dish.new") : office.t(dish.name());
        MenuItem now = dish == null ? null : rooms.menu().find(dish.id()).orElse(dish);
        open(title, DishForm.of(office, rooms, now, category.getValue(), this::saved));
    }

    private void open(String title, DishForm form) {
        form.whenCopied(dish -> open(office.t("dish.copy-of", office.t(dish.name())),
                DishForm.copy(office, rooms, dish, copy -> {
                    copyPicture(dish, copy);
                    saved(copy);
                })));
        bench.side(title, form);
    }

    private void copyPicture(MenuItem from, MenuItem to) {
        Optional.ofNullable(from.picture()).flatMap(rooms.menu()::picture).ifPresent(picture ->
                office.attempt(notice, context -> rooms.administration().picture(context, to.id(), picture.bytes()),
                        () -> { }));
    }

    private void saved(MenuItem saved) {
        office.workplace().tell(office.t("dish.saved", office.t(saved.name())));
        reload();
        edit(saved);
    }

    private void editInPlace() {
        boolean begin = !dishes.isEdited();
        inPlace.setText(office.t(begin ? "menu.in-place-done" : "menu.in-place"));
        inPlace.setClassName("on", begin);
        notice.clear();
        dishes.edit(begin);
        if (!begin) {
            reload();
        }
    }

    private void prices() {
        boolean some = !dishes.chosen().isEmpty();
        bench.side(office.t("prices.title"), new PricePart(office, rooms,
                some ? dishes.chosen() : dishes.shown(), some, work));
    }

    private void levels() {
        bench.side(office.t("levels.title"), new LevelsPart(office, rooms, new LevelsPart.Way() {
            @Override
            public void edit(PriceLevel level, boolean isNew) {
                bench.side(isNew ? office.t("levels.new") : office.t(level.name()),
                        new LevelForm(office, rooms, level, saved -> {
                            office.workplace().tell(office.t("saved"));
                            levels();
                        }));
            }

            @Override
            public void prices(PriceLevel level) {
                boolean some = !dishes.chosen().isEmpty();
                bench.side(office.t("levels.prices-of", office.t(level.name())), new LevelPricePart(office, rooms,
                        level, some ? dishes.chosen() : dishes.shown(), some, work));
            }
        }));
    }

    private void editCategories() {
        bench.side(office.t("categories"), new CategoryList(office, rooms, this::reload));
    }
}
