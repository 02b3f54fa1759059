package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.CategoryId;

/** The categories in their order, each with names, colour and position; saved one by one. */
final class CategoryList extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final String FIRST_COLOUR = "#b3261e";

    private final transient Office office;
    private final transient MenuScreen.MenuRooms rooms;
    private final transient Runnable changed;
    private final SideForm form = new SideForm();
    private final Div rows = new Div();

    CategoryList(Office office, MenuScreen.MenuRooms rooms, Runnable changed) {
        this.office = office;
        this.rooms = rooms;
        this.changed = changed;
        form.fields(rows);
        form.buttons(Fittings.primary(office.t("category.new"), VaadinIcon.PLUS, this::begin));
        getContent().add(form);
        getContent().addClassName("side-content");
        draw();
    }

    private void draw() {
        rows.removeAll();
        List<Category> known = rooms.menu().snapshot().categories();
        if (known.isEmpty()) {
            rows.add(Fittings.empty(office.t("category.empty")));
        }
        known.forEach(category -> rows.add(row(category, true)));
    }

    private void begin() {
        int last = rooms.menu().snapshot().categories().stream().mapToInt(Category::position).max().orElse(0);
        rows.add(row(new Category(new CategoryId(rooms.ids().next()), LocalText.same(""), FIRST_COLOUR, last + 10),
                false));
    }

    private Component row(Category category, boolean saved) {
        NameFields names = new NameFields(office, office.t("category"), category.name());
        Input colour = new Input();
        colour.setType("color");
        colour.setValue(category.colour());
        colour.getElement().setAttribute("aria-label", office.t("category.colour"));
        colour.addClassName("colour");
        IntegerField position = new IntegerField(office.t("position"));
        position.setValue(category.position());
        position.addClassName("short");
        Div row = Fittings.column(names, Fittings.row(colour, position,
                Fittings.plain(office.t("save"), VaadinIcon.CHECK, () -> {
                    if (names.filled(office.t("name-needed"))) {
                        save(new Category(category.id(), names.value(), colour.getValue(),
                                position.getValue() == null ? category.position() : position.getValue()));
                    }
                }),
                Fittings.risky(office.t("delete"), VaadinIcon.TRASH, () -> delete(category, saved))));
        row.addClassName("card");
        return row;
    }

    private void save(Category wanted) {
        office.attempt(form.notice(), context -> rooms.administration().save(context, wanted), () -> {
            draw();
            changed.run();
            form.notice().good(office.t("saved"));
        });
    }

    private void delete(Category category, boolean saved) {
        if (!saved) {
            draw();
            return;
        }
        office.attempt(form.notice(), context -> rooms.administration().delete(context, category.id()), () -> {
            draw();
            changed.run();
        });
    }
}
