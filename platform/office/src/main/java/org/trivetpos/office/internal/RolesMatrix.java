package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Role;
import org.trivetpos.identity.RoleId;
import org.trivetpos.kernel.LocalText;

/** What a role may do: choose the role, tick what it allows. Permissions come and go with their bundles. */
final class RolesMatrix extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final String EVERYTHING = "*";

    private final transient Office office;
    private final transient StaffScreen.StaffRooms rooms;
    private final transient Runnable changed;
    private final SideForm form = new SideForm();
    private final Select<Role> chooser = new Select<>();
    private final Div role = new Div();

    RolesMatrix(Office office, StaffScreen.StaffRooms rooms, Runnable changed) {
        this.office = office;
        this.rooms = rooms;
        this.changed = changed;
        chooser.setLabel(office.t("staff.role"));
        chooser.setItemLabelGenerator(r -> office.t(r.name()));
        chooser.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                show(chosen.getValue());
            }
        });
        form.fields(Fittings.row(chooser, Fittings.plain(office.t("roles.new"), VaadinIcon.PLUS,
                () -> show(new Role(new RoleId(rooms.ids().next()), LocalText.same(""), Set.of())))), role);
        getContent().add(form);
        getContent().addClassName("side-content");
        reload(null);
    }

    private void reload(@org.jspecify.annotations.Nullable RoleId wanted) {
        List<Role> roles = rooms.staff().roles();
        chooser.setItems(roles);
        roles.stream().filter(r -> wanted == null || r.id().equals(wanted)).findFirst().ifPresent(chooser::setValue);
    }

    private void show(Role shown) {
        role.removeAll();
        NameFields name = new NameFields(office, office.t("staff.role"), shown.name());
        Checkbox everything = new Checkbox(office.t("roles.everything"), shown.permissions().contains(EVERYTHING));
        List<PermissionTick> ticks = new ArrayList<>();
        Div matrix = new Div();
        matrix.addClassName("column");
        Map<String, Div> groups = new LinkedHashMap<>();
        for (Permission permission : rooms.permissions().declared()) {
            PermissionTick tick = new PermissionTick(office, permission, shown);
            ticks.add(tick);
            String room = permission.key().split("\\.", 2)[0];
            groups.computeIfAbsent(room, key -> new Div()).add(tick);
        }
        groups.forEach((room, group) -> {
            group.addClassNames("card", "ticks");
            matrix.add(group);
        });
        matrix.setVisible(!everything.getValue());
        everything.addValueChangeListener(all -> matrix.setVisible(!all.getValue()));
        role.add(name, everything, matrix,
                save(shown, name, everything, ticks));
        role.addClassName("column");
    }

    private Component save(Role shown, NameFields name, Checkbox everything, List<PermissionTick> ticks) {
        return Fittings.primary(office.t("roles.save"), VaadinIcon.CHECK, () -> {
            boolean named = name.filled(office.t("name-needed"));
            long wrong = ticks.stream().filter(tick -> !tick.checked(office.t("roles.limit-odd"))).count();
            if (!named || wrong > 0) {
                return;
            }
            Set<String> keys = keys(shown, everything, ticks);
            Role wanted = new Role(shown.id(), name.value(), keys);
            office.attempt(form.notice(), context -> rooms.staff().saveRole(context, wanted), () -> {
                reload(shown.id());
                changed.run();
                form.notice().good(office.t("saved"));
            });
        });
    }

    /** Permissions of bundles that are away just now are kept. */
    private static Set<String> keys(Role shown, Checkbox everything, List<PermissionTick> ticks) {
        if (everything.getValue()) {
            return Set.of(EVERYTHING);
        }
        Set<String> keys = new TreeSet<>(shown.permissions());
        keys.remove(EVERYTHING);
        ticks.forEach(tick -> {
            keys.removeIf(tick::isOf);
            tick.key().ifPresent(keys::add);
        });
        return keys;
    }
}
