package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.MenuItem;

/** Puts the dishes of a category in order: dragged, or with the arrows, which the keyboard reaches; saved at once. */
final class OrderPart extends Composite<SideForm> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient MenuScreen.MenuRooms rooms;
    private final transient MenuWork work;
    private final Select<Category> category = new Select<>();
    private final Grid<MenuItem> list = new Grid<>();
    private transient DishOrder order = new DishOrder(List.of());
    private transient @Nullable MenuItem dragged;

    OrderPart(Office office, MenuScreen.MenuRooms rooms, @Nullable Category preset, MenuWork work) {
        this.office = office;
        this.rooms = rooms;
        this.work = work;
        category.setLabel(office.t("dish.category"));
        List<Category> known = rooms.menu().snapshot().categories();
        category.setItems(known);
        category.setItemLabelGenerator(one -> office.t(one.name()));
        category.addValueChangeListener(chosen -> load());
        list.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        list.addClassName("order-list");
        list.getElement().setAttribute("aria-label", office.t("order.title"));
        Fittings.named(list, "order-list");
        list.addColumn(dish -> office.t(dish.name())).setFlexGrow(1);
        list.addComponentColumn(this::arrows).setAutoWidth(true).setFlexGrow(0);
        list.setRowsDraggable(true);
        list.addDragStartListener(start -> {
            dragged = start.getDraggedItems().getFirst();
            list.setDropMode(GridDropMode.BETWEEN);
        });
        list.addDragEndListener(end -> list.setDropMode(null));
        list.addDropListener(drop -> drop.getDropTargetItem().ifPresent(target -> {
            if (dragged != null) {
                order.drop(dragged, target, drop.getDropLocation() == GridDropLocation.BELOW);
                draw();
            }
        }));
        getContent().fields(category, list);
        getContent().save(office.t("order.save"), this::save);
        getContent().notice().hint(office.t("order.hint"));
        (preset == null ? known.stream().findFirst() : known.stream().filter(preset::equals).findFirst())
                .ifPresent(category::setValue);
    }

    @Override
    protected SideForm initContent() {
        return new SideForm();
    }

    private Component arrows(MenuItem dish) {
        return Fittings.row(arrow(dish, "order.up", VaadinIcon.ARROW_UP, -1),
                arrow(dish, "order.down", VaadinIcon.ARROW_DOWN, 1));
    }

    private Button arrow(MenuItem dish, String words, VaadinIcon icon, int places) {
        Button arrow = Fittings.icon(office.t(words, office.t(dish.name())), icon, () -> move(dish, words, places));
        arrow.setId(idOf(dish, words));
        return Fittings.named(arrow, words.replace('.', '-') + "-" + dish.code());
    }

    private static String idOf(MenuItem dish, String words) {
        return words.replace('.', '-') + "-" + dish.id().value();
    }

    /** The same arrow stays under the finger and under the keyboard, wherever its row went. */
    private void move(MenuItem dish, String words, int places) {
        int at = order.move(dish, places);
        draw();
        list.scrollToIndex(Math.max(0, at));
        getElement().executeJs("setTimeout(() => document.getElementById($0)?.focus(), 150)", idOf(dish, words));
    }

    private void load() {
        Category chosen = category.getValue();
        order = new DishOrder(rooms.menu().all().stream()
                .filter(dish -> chosen != null && dish.active() && dish.category().equals(chosen.id())).toList());
        draw();
    }

    private void draw() {
        list.setItems(order.dishes());
    }

    private void save() {
        work.make(getContent().notice(), order.change(), "order.saved", this::load);
    }
}
