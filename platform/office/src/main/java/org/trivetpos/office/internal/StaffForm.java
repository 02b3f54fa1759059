package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.identity.Role;
import org.trivetpos.identity.Staff;

/** One person: name, role, language, whether they still work here, and a new PIN. */
final class StaffForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient StaffScreen.StaffRooms rooms;
    private final transient @Nullable Staff person;
    private final transient Consumer<Staff> saved;
    private final SideForm form = new SideForm();
    private final TextField name = new TextField();
    private final Select<Role> role = new Select<>();
    private final Select<Locale> language = new Select<>();
    private final Checkbox active = new Checkbox();
    private final PasswordField pin = new PasswordField();

    StaffForm(Office office, StaffScreen.StaffRooms rooms, @Nullable Staff person, Consumer<Staff> saved) {
        this.office = office;
        this.rooms = rooms;
        this.person = person;
        this.saved = saved;
        Fittings.named(name, "staff-name");
        Fittings.named(role, "staff-role");
        Fittings.named(pin, "staff-pin");
        name.setLabel(office.t("staff.name"));
        name.setMaxLength(60);
        name.setErrorMessage(office.t("name-needed"));
        List<Role> roles = rooms.staff().roles();
        role.setLabel(office.t("staff.role"));
        role.setItems(roles);
        role.setItemLabelGenerator(r -> office.t(r.name()));
        language.setLabel(office.t("staff.language"));
        language.setEmptySelectionAllowed(true);
        language.setEmptySelectionCaption(office.t("language.shop"));
        language.setItems(Locale.CHINESE, Locale.ENGLISH);
        language.setItemLabelGenerator(l -> l == null ? office.t("language.shop")
                : office.t("language." + l.getLanguage()));
        active.setLabel(office.t("staff.active-label"));
        pin.setLabel(person == null ? office.t("staff.pin") : office.t("staff.new-pin"));
        pin.setHelperText(office.t("staff.pin-help"));
        pin.getElement().setAttribute("inputmode", "numeric");
        pin.getElement().setAttribute("autocomplete", "new-password");
        pin.setMaxLength(12);
        show(roles);
        form.fields(Fittings.column(name, role, language));
        if (person != null) {
            form.fields(active, Fittings.section(office.t("staff.pin"), true, Fittings.row(pin,
                    Fittings.plain(office.t("staff.set-pin"), VaadinIcon.KEY, this::changePin))));
        } else {
            form.fields(pin);
        }
        form.save(person == null ? office.t("staff.hire") : office.t("save"), this::save);
        getContent().add(form);
        getContent().addClassName("side-content");
    }

    private void show(List<Role> roles) {
        Staff now = person;
        if (now == null) {
            active.setValue(true);
            return;
        }
        name.setValue(now.name());
        roles.stream().filter(r -> r.id().equals(now.role())).findFirst().ifPresent(role::setValue);
        Locale chosen = now.language();
        if (chosen != null) {
            language.setValue(chosen.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH);
        }
        active.setValue(now.active());
    }

    private void save() {
        Role chosen = role.getValue();
        name.setInvalid(name.isEmpty());
        role.setErrorMessage(office.t("staff.role-needed"));
        role.setInvalid(chosen == null);
        if (name.isEmpty() || chosen == null) {
            form.lookAtFields(office.t("look-at-fields"));
            return;
        }
        Staff now = person;
        Staff[] result = new Staff[1];
        office.attempt(form.notice(), context -> result[0] = now == null
                ? rooms.staff().hire(context, name.getValue().strip(), chosen.id(), language.getValue(), pin.getValue())
                : rooms.staff().change(context, new Staff(now.id(), name.getValue().strip(), chosen.id(),
                        language.getValue(), active.getValue())), () -> saved.accept(result[0]));
    }

    private void changePin() {
        Staff now = person;
        if (now == null) {
            return;
        }
        office.attempt(form.notice(), context -> rooms.staff().changePin(context, now.id(), pin.getValue()), () -> {
            pin.clear();
            form.notice().good(office.t("staff.pin-set", now.name()));
        });
    }
}
