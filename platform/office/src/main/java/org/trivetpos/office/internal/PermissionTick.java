package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Role;

/** One permission of a role: ticked or not, and up to how many percent if it is one with a limit. */
final class PermissionTick extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final transient Permission permission;
    private final Checkbox tick;
    private final BigDecimalField limit = new BigDecimalField();

    PermissionTick(Office office, Permission permission, Role role) {
        this.permission = permission;
        Optional<String> own = role.permissions().stream().filter(this::isOf).findFirst();
        tick = new Checkbox(office.t(permission.name()), own.isPresent());
        own.map(Permission::share).filter(share -> share >= 0)
                .ifPresent(share -> limit.setValue(BigDecimal.valueOf(share, 2).stripTrailingZeros()));
        getContent().addClassName("permission");
        getContent().add(tick);
        if (permission.limited()) {
            limit.setPlaceholder(office.t("roles.no-limit"));
            limit.setSuffixComponent(new Span("%"));
            limit.setAriaLabel(office.t("roles.limit", office.t(permission.name())));
            limit.setWidth("8em");
            limit.setVisible(tick.getValue());
            Fittings.named(limit, "limit-" + permission.key());
            tick.addValueChangeListener(ticked -> limit.setVisible(ticked.getValue()));
            getContent().add(new Span(office.t("roles.up-to")), limit);
        }
    }

    boolean isOf(String key) {
        return Permission.base(key).equals(permission.key());
    }

    /** False, and said at the field, if the limit is no share. */
    boolean checked(String words) {
        BigDecimal typed = limit.getValue();
        boolean good = typed == null || typed.signum() > 0 && typed.compareTo(ALL) <= 0;
        limit.setErrorMessage(words);
        limit.setInvalid(!good);
        return good;
    }

    /** The key as the role keeps it; empty if the role may not. */
    Optional<String> key() {
        if (!tick.getValue()) {
            return Optional.empty();
        }
        BigDecimal typed = limit.getValue();
        return Optional.of(typed == null ? permission.key() : permission.upTo(typed.movePointRight(2)
                .setScale(0, RoundingMode.DOWN).intValueExact()).key());
    }
}
