package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.menu.MenuItem;
import org.trivetpos.menu.SetMealChoice;
import org.trivetpos.menu.SetMealSlot;
import org.trivetpos.menu.SlotId;
import org.trivetpos.menu.Variant;

/** The places of a set meal: what comes, and what may be taken instead at which surcharge. */
final class SetMealEditor extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient MenuScreen.MenuRooms rooms;
    private final Div list = new Div();
    private final transient List<Place> places = new ArrayList<>();

    SetMealEditor(Office office, MenuScreen.MenuRooms rooms, List<SetMealSlot> known) {
        this.office = office;
        this.rooms = rooms;
        known.forEach(this::add);
        getContent().add(list, Fittings.plain(office.t("slots.add"), VaadinIcon.PLUS,
                () -> add(new SetMealSlot(new SlotId(rooms.ids().next()), LocalText.same(""), List.of()))));
        getContent().addClassName("column");
    }

    private void add(SetMealSlot slot) {
        Place place = new Place(slot);
        places.add(place);
        list.add(place);
    }

    /** The places as chosen, or empty if a field needs a look; the field says so. */
    Optional<List<SetMealSlot>> collect() {
        List<Optional<SetMealSlot>> typed = places.stream().map(Place::collect).toList();
        return typed.stream().allMatch(Optional::isPresent)
                ? Optional.of(typed.stream().map(Optional::orElseThrow).toList()) : Optional.empty();
    }

    /** A dish in one of its kinds, as it can stand in a place. */
    private record Component(MenuItem dish, Variant variant) {

        LocalText name() {
            return variant.name().zh().isBlank() && variant.name().en().isBlank() ? dish.name()
                    : new LocalText(dish.name().zh() + " " + variant.name().zh(),
                            dish.name().en() + " " + variant.name().en());
        }
    }

    private List<Component> components() {
        return rooms.menu().snapshot().items().stream().filter(dish -> !dish.isSetMeal())
                .flatMap(dish -> dish.variants().stream().map(variant -> new Component(dish, variant))).toList();
    }

    private final class Place extends Div {

        private static final long serialVersionUID = 1L;

        private final transient SetMealSlot slot;
        private final NameFields name;
        private final Div choices = new Div();
        private final transient List<Choice> rows = new ArrayList<>();

        Place(SetMealSlot slot) {
            this.slot = slot;
            name = new NameFields(office, office.t("slots.place"), slot.name());
            slot.choices().forEach(this::addChoice);
            if (rows.isEmpty()) {
                addChoice(null);
            }
            add(name, choices, Fittings.row(
                    Fittings.plain(office.t("slots.add-choice"), VaadinIcon.PLUS, () -> addChoice(null)),
                    Fittings.icon(office.t("slots.delete"), VaadinIcon.TRASH, () -> {
                        places.remove(this);
                        removeFromParent();
                    })));
            addClassNames("card", "column");
        }

        private void addChoice(@Nullable SetMealChoice choice) {
            Choice row = new Choice(choice, rows);
            rows.add(row);
            choices.add(row);
        }

        Optional<SetMealSlot> collect() {
            boolean named = name.filled(office.t("name-needed"));
            List<Optional<SetMealChoice>> typed = rows.stream().map(Choice::collect).toList();
            return !named || typed.isEmpty() || typed.stream().anyMatch(Optional::isEmpty) ? Optional.empty()
                    : Optional.of(new SetMealSlot(slot.id(), name.value(),
                            typed.stream().map(Optional::orElseThrow).toList()));
        }
    }

    private final class Choice extends Div {

        private static final long serialVersionUID = 1L;

        private final ComboBox<Component> what = new ComboBox<>();
        private final AmountField surcharge;

        Choice(@Nullable SetMealChoice choice, List<Choice> siblings) {
            what.setLabel(office.t(siblings.isEmpty() ? "slots.comes" : "slots.instead"));
            what.setItems(components());
            what.setItemLabelGenerator(c -> office.t(c.name()) + "  " + office.money(c.variant().price()));
            what.setErrorMessage(office.t("slots.choose"));
            surcharge = new AmountField(office, office.t("method.surcharge"))
                    .showing(choice == null ? Money.zero(office.currency()) : choice.surcharge());
            if (choice != null) {
                find(choice).ifPresent(what::setValue);
            }
            add(Fittings.row(what, surcharge, Fittings.icon(office.t("delete"), VaadinIcon.TRASH, () -> {
                if (siblings.size() > 1) {
                    siblings.remove(this);
                    removeFromParent();
                }
            })));
            addClassName("inner");
        }

        private Optional<Component> find(SetMealChoice choice) {
            Stream<Component> known = components().stream();
            return known.filter(c -> c.dish().id().equals(choice.item()) && c.variant().id().equals(choice.variant()))
                    .findFirst();
        }

        Optional<SetMealChoice> collect() {
            Component chosen = what.getValue();
            what.setInvalid(chosen == null);
            Optional<Money> extra = surcharge.amount();
            return chosen == null || extra.isEmpty() ? Optional.empty() : Optional.of(new SetMealChoice(
                    chosen.dish().id(), chosen.variant().id(), chosen.name(), chosen.variant().price(), extra.get()));
        }
    }
}
