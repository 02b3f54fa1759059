package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.trivetpos.menu.MenuChange;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.Variant;
import org.trivetpos.menu.VariantId;
import org.trivetpos.office.internal.StepFields.How;

/** The prices at a level beside the list prices: typed one by one, or made from the list prices all at once. */
final class LevelPricePart extends Composite<SideForm> {

    private static final long serialVersionUID = 1L;

    /** A row of the list. */
    private record Row(MenuItem dish, Variant variant) { }

    private final transient Office office;
    private final transient MenuScreen.MenuRooms rooms;
    private final transient PriceLevel level;
    private final transient MenuWork work;
    private final transient DishCells cells;
    private transient List<MenuItem> dishes;
    private final StepFields fields;
    private final Details filling;
    private final Grid<Row> list = new Grid<>();
    private final Span summary = new Span();
    private transient MenuChange change = MenuChange.of(List.of());
    private final transient Map<VariantId, Money> made = new HashMap<>();

    LevelPricePart(Office office, MenuScreen.MenuRooms rooms, PriceLevel level, List<MenuItem> dishes, boolean chosen,
            MenuWork work) {
        this.office = office;
        this.rooms = rooms;
        this.level = level;
        this.work = work;
        this.cells = new DishCells(office, rooms, getContent().notice());
        this.dishes = priced(dishes);
        this.fields = new StepFields(office, List.of(How.PERCENT_DOWN, How.AMOUNT_DOWN), this::preview);
        list.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        list.addClassName("preview");
        list.getElement().setAttribute("aria-label", office.t("levels.prices"));
        Fittings.named(list, "level-list");
        list.addComponentColumn(row -> Fittings.twoLines(office.t(row.dish().name()),
                office.t(row.variant().name()))).setHeader(office.t("dish.name")).setFlexGrow(1).setWidth("6rem");
        column("levels.list-price", "5.2rem").setTextAlign(ColumnTextAlign.END);
        list.addComponentColumn(this::price).setHeader(office.t(level.name())).setWidth("7.5rem").setFlexGrow(0);
        Fittings.named(summary, "price-summary").addClassName("muted");
        filling = Fittings.section(office.t("levels.fill"), false, Fittings.column(fields, summary));
        getContent().fields(new Span(office.t(chosen ? "prices.chosen" : "prices.filtered", this.dishes.size())),
                filling, list);
        getContent().buttons(
                Fittings.named(Fittings.plain(office.t("levels.fill-now"), VaadinIcon.CHECK, this::fill), "fill-level"),
                Fittings.named(Fittings.risky(office.t("levels.empty"), VaadinIcon.ERASER, this::empty),
                        "empty-level"));
        load();
        fields.toWhole();
    }

    @Override
    protected SideForm initContent() {
        return new SideForm();
    }

    /** Those that have a list price. */
    private static List<MenuItem> priced(List<MenuItem> dishes) {
        return dishes.stream().filter(dish -> !dish.isMarketPrice() && !dish.isOpen()).toList();
    }

    private Grid.Column<Row> column(String header, String width) {
        return list.addColumn(row -> office.money(row.variant().price()) + (row.dish().isWeighed()
                ? "/" + office.t(row.dish().unit()) : "")).setHeader(office.t(header)).setWidth(width)
                .setFlexGrow(0);
    }

    /** A field, or the old and the new price while somebody looks at what filling would make. */
    private Component price(Row row) {
        Money fresh = made.get(row.variant().id());
        if (fresh == null) {
            return cells.levelPrice(row.dish(), row.variant(), level);
        }
        Span words = new Span(office.money(fresh));
        words.addClassName(fresh.isNegative() ? "price-bad" : "price-new");
        String old = rooms.menu().find(row.dish().id()).flatMap(dish -> dish.variant(row.variant().id()))
                .flatMap(variant -> variant.at(level.id())).map(office::money).orElse("–");
        return Fittings.row(new Span(old + " →"), words);
    }

    private void load() {
        dishes = dishes.stream().flatMap(dish -> rooms.menu().find(dish.id()).stream()).toList();
        cells.begin(dishes);
        list.setItems(dishes.stream().flatMap(dish -> dish.variants().stream().map(one -> new Row(dish, one)))
                .toList());
        preview();
    }

    /** What filling would make, in the place of what is. */
    private void preview() {
        List<MenuItem> now = dishes.stream().flatMap(dish -> rooms.menu().find(dish.id()).stream()).toList();
        change = fields.step().map(step -> MenuChange.levelled(now, level.id(), step))
                .orElse(MenuChange.of(List.of()));
        made.clear();
        change.items().forEach(one -> one.after().variants().forEach(variant ->
                made.put(variant.id(), variant.at(level.id()).orElseThrow())));
        list.getDataProvider().refreshAll();
        summary.setText(office.t(fields.isEmpty() ? "levels.fill-hint" : "levels.fill-summary",
                change.items().size(), dishes.size() - change.items().size()));
    }

    private void fill() {
        if (fields.isEmpty()) {
            filling.setOpened(true);
            getContent().notice().hint(office.t("levels.fill-hint"));
            return;
        }
        make(change);
    }

    private void empty() {
        make(MenuChange.levelled(dishes.stream().flatMap(dish -> rooms.menu().find(dish.id()).stream()).toList(),
                level.id(), null));
    }

    private void make(MenuChange wanted) {
        work.make(getContent().notice(), wanted, "prices.changed", () -> {
            getContent().notice().good(office.t("prices.changed", wanted.items().size()));
            fields.clear();
            load();
        });
    }
}
