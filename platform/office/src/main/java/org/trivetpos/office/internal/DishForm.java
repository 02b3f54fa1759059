package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.Category;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.MenuItem.Pricing;

/** Everything about one dish. What changes in a day (sold out, today's price) works at once; the rest is saved. */
final class DishForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient MenuScreen.MenuRooms rooms;
    /** Null for a new one. */
    private final transient @Nullable MenuItem dish;
    /** What the fields begin with; null for an empty form. */
    private final transient @Nullable MenuItem model;
    private final transient Consumer<MenuItem> saved;
    private final SideForm form = new SideForm();
    private final NameFields name;
    private final NameFields unit;
    private final TextField code = new TextField();
    private final TextField barcode = new TextField();
    private final Select<Category> category = new Select<>();
    private final Select<Pricing> pricing = new Select<>();
    private final IntegerField position = new IntegerField();
    private final Checkbox active = new Checkbox();
    private final Checkbox discountable = new Checkbox();
    private final VariantEditor variants;
    private final MethodsEditor methods;
    private final SetMealEditor slots;

    /** A known dish, or a new one in a category. */
    static DishForm of(Office office, MenuScreen.MenuRooms rooms, @Nullable MenuItem dish, @Nullable Category preset,
            Consumer<MenuItem> saved) {
        return new DishForm(office, rooms, dish, null, preset, saved);
    }

    /** A new dish that begins as another one is, but for its codes. */
    static DishForm copy(Office office, MenuScreen.MenuRooms rooms, MenuItem of, Consumer<MenuItem> saved) {
        return new DishForm(office, rooms, null, new DishCopy(rooms.ids()).of(of), null, saved);
    }

    private DishForm(Office office, MenuScreen.MenuRooms rooms, @Nullable MenuItem known, @Nullable MenuItem model,
            @Nullable Category preset, Consumer<MenuItem> saved) {
        this.office = office;
        this.rooms = rooms;
        this.dish = known;
        this.model = model == null ? known : model;
        this.saved = saved;
        MenuItem dish = this.model;
        name = new NameFields(office, office.t("dish.name"), dish == null ? LocalText.same("") : dish.name());
        unit = new NameFields(office, office.t("dish.unit"),
                dish == null ? new LocalText("份", "portion") : dish.unit());
        variants = new VariantEditor(office, rooms.ids(), rooms.menu().levels(),
                dish == null ? List.of() : dish.variants());
        methods = new MethodsEditor(office, rooms.ids(), dish == null ? List.of() : dish.methodGroups());
        slots = new SetMealEditor(office, rooms, dish == null ? List.of() : dish.slots());
        today();
        form.fields(basics(preset),
                Fittings.section(office.t("dish.variants"), true, variants),
                Fittings.section(office.t("dish.methods"), dish != null && !dish.methodGroups().isEmpty(), methods),
                Fittings.section(office.t("dish.slots"), dish != null && dish.isSetMeal(), slots));
        picture();
        form.save(office.t("save"), this::save);
        getContent().add(form);
        getContent().addClassName("side-content");
    }

    private void today() {
        MenuItem now = dish;
        if (now == null) {
            return;
        }
        Div today = Fittings.column(new SoldOutPart(office, rooms, now, form.notice()));
        if (now.isMarketPrice()) {
            today.add(new MarketPricePart(office, rooms, now, form.notice()));
        }
        form.fields(Fittings.section(office.t("dish.today"), true, today));
    }

    private Component basics(@Nullable Category preset) {
        Fittings.named(code, "dish-code");
        code.setLabel(office.t("dish.code"));
        code.setMaxLength(20);
        barcode.setLabel(office.t("dish.barcode"));
        barcode.setMaxLength(40);
        category.setLabel(office.t("dish.category"));
        List<Category> known = rooms.menu().snapshot().categories();
        category.setItems(known);
        category.setItemLabelGenerator(c -> office.t(c.name()));
        pricing.setLabel(office.t("dish.pricing"));
        pricing.setItems(Pricing.values());
        pricing.setItemLabelGenerator(p -> office.t("pricing." + p.name().toLowerCase(Locale.ROOT)));
        position.setLabel(office.t("position"));
        active.setLabel(office.t("dish.active"));
        discountable.setLabel(office.t("dish.discountable"));
        MenuItem now = model;
        code.setValue(now == null ? "" : now.code());
        barcode.setValue(now == null ? "" : now.barcode());
        pricing.setValue(now == null ? Pricing.FIXED : now.pricing());
        position.setValue(now == null ? nextPosition() : now.position());
        active.setValue(now == null || now.active());
        discountable.setValue(now == null || now.discountable());
        Category first = preset == null && !known.isEmpty() ? known.getFirst() : preset;
        known.stream().filter(c -> now == null ? c.equals(first) : c.id().equals(now.category())).findFirst()
                .ifPresent(category::setValue);
        return Fittings.column(name, Fittings.row(category, pricing), Fittings.row(code, barcode, position), unit,
                Fittings.row(active, discountable));
    }

    private int nextPosition() {
        return rooms.menu().all().stream().mapToInt(MenuItem::position).max().orElse(0) + 10;
    }

    /** Calls when the person wants a dish like this one. */
    void whenCopied(Consumer<MenuItem> copied) {
        MenuItem now = dish;
        if (now != null) {
            form.buttons(Fittings.named(Fittings.plain(office.t("dish.copy"), VaadinIcon.COPY,
                    () -> copied.accept(rooms.menu().find(now.id()).orElse(now))), "copy-dish"));
        }
    }

    private void picture() {
        if (dish != null) {
            form.fields(Fittings.section(office.t("dish.picture"), false,
                    new PicturePart(office, rooms, dish, form.notice())));
        }
    }

    private void save() {
        collect().ifPresentOrElse(wanted -> {
            MenuItem[] result = new MenuItem[1];
            office.attempt(form.notice(), context -> result[0] = rooms.administration().save(context, wanted),
                    () -> saved.accept(result[0]));
        }, () -> form.lookAtFields(office.t("look-at-fields")));
    }

    private Optional<MenuItem> collect() {
        boolean named = name.filled(office.t("name-needed"));
        Category chosen = category.getValue();
        category.setInvalid(chosen == null);
        category.setErrorMessage(office.t("dish.category-needed"));
        var prices = variants.collect();
        var groups = methods.collect();
        var places = slots.collect();
        if (!named || chosen == null || prices.isEmpty() || groups.isEmpty() || places.isEmpty()) {
            return Optional.empty();
        }
        MenuItem now = dish == null ? null : rooms.menu().find(dish.id()).orElse(dish);
        return Optional.of(new MenuItem(now == null ? new ItemId(rooms.ids().next()) : now.id(), chosen.id(),
                name.value(), code.getValue().strip(), barcode.getValue().strip(), pricing.getValue(), unit.value(),
                prices.get(), groups.get(), places.get(), now == null ? null : now.soldOut(),
                now == null ? null : now.picture(), discountable.getValue(), active.getValue(),
                position.getValue() == null ? 0 : position.getValue()));
    }
}
