package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.ItemId;
import org.trivetpos.menu.MenuChange;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.PriceLevel;
import org.trivetpos.menu.Variant;

/** The cells of a dish while the list is edited in place: each is saved by itself when the person leaves it. */
final class DishCells {

    private final Office office;
    private final MenuScreen.MenuRooms rooms;
    private final Notice notice;
    /** As the person sees them; somebody else's change meanwhile is then noticed, not overwritten. */
    private final Map<ItemId, MenuItem> seen = new HashMap<>();

    DishCells(Office office, MenuScreen.MenuRooms rooms, Notice notice) {
        this.office = office;
        this.rooms = rooms;
        this.notice = notice;
    }

    void begin(List<MenuItem> dishes) {
        seen.clear();
        dishes.forEach(dish -> seen.put(dish.id(), dish));
    }

    Component code(MenuItem dish) {
        return text(dish, "dish.code", "cell-code", MenuItem::code,
                (now, typed) -> now.withCodes(typed, now.barcode()));
    }

    Component name(MenuItem dish) {
        boolean chinese = office.locale().getLanguage().equals("zh");
        return text(dish, "dish.name", "cell-name", now -> chinese ? now.name().zh() : now.name().en(),
                (now, typed) -> now.withName(chinese ? new LocalText(typed, now.name().en())
                        : new LocalText(now.name().zh(), typed)));
    }

    /** One field for each variant; the day's price is set in the form. */
    Component prices(MenuItem dish) {
        if (dish.isMarketPrice() || dish.isOpen()) {
            return new Span(dish.isOpen() ? "–" : office.t("dish.market"));
        }
        Div fields = new Div();
        fields.addClassName("cell-prices");
        for (Variant variant : dish.variants()) {
            AmountField field = new AmountField(office, "");
            String size = office.t(variant.name());
            field.setAriaLabel(office.t("dish.price") + " " + office.t(dish.name()) + " " + size);
            field.showing(variant.price());
            field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
            if (!size.isBlank()) {
                field.setPrefixComponent(new Span(size));
            }
            field.setSuffixComponent(null);
            Fittings.named(field, "cell-price-" + dish.code());
            field.addValueChangeListener(typed -> field.amount().ifPresent(amount ->
                    save(dish, now -> priced(now, variant, amount), bad -> invalid(field, bad))));
            fields.add(field);
        }
        return fields;
    }

    Component soldOut(MenuItem dish) {
        Checkbox box = new Checkbox(office.t("dish.sold-out"), dish.isSoldOut());
        Fittings.named(box, "cell-sold-out-" + dish.code());
        box.addValueChangeListener(ticked -> office.attempt(notice, context -> rooms.administration()
                .soldOut(context, dish.id(), ticked.getValue() ? 0 : null), () -> { }));
        return box;
    }

    private interface Edit {
        MenuItem of(MenuItem now, String typed);
    }

    private TextField text(MenuItem dish, String label, String name, Function<MenuItem, String> value, Edit edit) {
        TextField field = new TextField();
        field.setAriaLabel(office.t(label) + " " + office.t(dish.name()));
        field.setValue(value.apply(dish));
        field.setWidthFull();
        field.setManualValidation(true);
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        Fittings.named(field, name + "-" + dish.code());
        field.addValueChangeListener(typed -> save(dish, now -> edit.of(now, field.getValue().strip()),
                bad -> invalid(field, bad)));
        return field;
    }

    private static void invalid(TextField field, boolean bad) {
        field.setManualValidation(true);
        field.setInvalid(bad);
    }

    private static MenuItem priced(MenuItem now, Variant variant, Money amount) {
        return now.withVariants(now.variants().stream().map(one -> !one.id().equals(variant.id()) ? one
                : one.withPrice(amount)).toList());
    }

    /** The price at a level; an empty field is none. */
    Component levelPrice(MenuItem dish, Variant variant, PriceLevel level) {
        Variant now = seen.getOrDefault(dish.id(), dish).variant(variant.id()).orElse(variant);
        AmountField field = new AmountField(office, "").orNone(now.at(level.id()));
        field.setAriaLabel(String.join(" ", office.t(level.name()), office.t(dish.name()), office.t(variant.name())));
        field.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        field.setSuffixComponent(null);
        field.setWidthFull();
        Fittings.named(field, "level-price-" + dish.code());
        field.addValueChangeListener(typed -> {
            if (field.isRight()) {
                save(dish, known -> known.withVariants(known.variants().stream().map(one ->
                        one.id().equals(variant.id()) ? one.withLevel(level.id(), field.amount().orElse(null))
                                : one).toList()), bad -> invalid(field, bad));
            }
        });
        return field;
    }

    private void save(MenuItem dish, Function<MenuItem, MenuItem> edit, Consumer<Boolean> invalid) {
        MenuItem before = seen.getOrDefault(dish.id(), dish);
        MenuItem after = edit.apply(before);
        if (after.equals(before)) {
            invalid.accept(false);
            return;
        }
        invalid.accept(true);
        office.attempt(notice, context -> rooms.administration().change(context, MenuChange.of(before, after)), () -> {
            Optional<MenuItem> saved = rooms.menu().find(dish.id());
            saved.ifPresent(now -> seen.put(now.id(), now));
            invalid.accept(false);
            notice.good(office.t("dish.saved", office.t(saved.orElse(after).name())));
        });
    }
}
