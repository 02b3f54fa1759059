package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivetpos.identity.Staff;

/** Who works here. A person who leaves is switched off, never deleted: the journal names them. */
final class StaffView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient StaffScreen.StaffRooms rooms;
    private final Workbench bench;
    private final TextField search = new TextField();
    private final Checkbox withInactive = new Checkbox();
    private final Listing<Staff> people;

    StaffView(Office office, StaffScreen.StaffRooms rooms) {
        this.office = office;
        this.rooms = rooms;
        people = new Listing<>(office.t("staff.title"),
                person -> Fittings.row(Fittings.twoLines(person.name(), roleOf(person)), state(person)));
        Button hire = Fittings.named(Fittings.primary(office.t("staff.hire"), VaadinIcon.PLUS, () -> edit(null)),
                "hire");
        bench = new Workbench(office, office.t("staff.title"),
                Fittings.named(Fittings.plain(office.t("roles.title"), VaadinIcon.SHIELD, this::roles), "roles"), hire);
        search.setPlaceholder(office.t("staff.search"));
        search.setAriaLabel(office.t("staff.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> refresh());
        withInactive.setLabel(office.t("staff.with-inactive"));
        withInactive.addValueChangeListener(changed -> refresh());
        bench.tools(search, withInactive);
        people.text(office.t("staff.name"), Staff::name).setSortable(true);
        people.text(office.t("staff.role"), this::roleOf).setSortable(true);
        people.text(office.t("staff.language"), this::languageOf);
        people.part(office.t("staff.state"), this::state);
        people.whenChosen(this::edit);
        people.setEmptyStateComponent(Fittings.empty(office.t("staff.empty")));
        bench.list(people);
        getContent().add(bench);
        getContent().setSizeFull();
        refresh();
    }

    private String roleOf(Staff person) {
        return office.t(rooms.staff().role(person.role()).name());
    }

    private String languageOf(Staff person) {
        Locale language = person.language();
        return language == null ? office.t("language.shop") : office.t("language." + language.getLanguage());
    }

    private Component state(Staff person) {
        return person.active() ? Fittings.badge(office.t("staff.active"), "good")
                : Fittings.badge(office.t("staff.left"), "plain");
    }

    private void refresh() {
        String typed = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<Staff> found = rooms.staff().all(withInactive.getValue()).stream()
                .filter(person -> person.name().toLowerCase(Locale.ROOT).contains(typed))
                .sorted(Comparator.comparing(Staff::name)).toList();
        people.setItems(found);
    }

    private void edit(@Nullable Staff person) {
        bench.side(person == null ? office.t("staff.hire") : person.name(),
                new StaffForm(office, rooms, person, saved -> {
                    office.workplace().tell(office.t("staff.saved", saved.name()));
                    refresh();
                    edit(saved);
                }));
    }

    private void roles() {
        bench.side(office.t("roles.title"), new RolesMatrix(office, rooms, this::refresh));
    }
}
