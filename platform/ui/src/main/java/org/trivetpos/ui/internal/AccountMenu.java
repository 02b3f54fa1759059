package org.trivetpos.ui.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Locale;
import org.trivetpos.ui.Workplace;

/** Who is logged in; language and leaving. */
final class AccountMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    AccountMenu(Host host, Workplace workplace) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("account-menu");
        MenuItem person = addItem(workplace.staff().name());
        person.getElement().setAttribute("data-testid", "account");
        language(host, workplace, person, Locale.SIMPLIFIED_CHINESE, "中文");
        language(host, workplace, person, Locale.ENGLISH, "English");
        MenuItem leave = person.getSubMenu().addItem(workplace.text("ui.log-out"), e -> {
            host.login.logout(workplace.terminal().id(), workplace.staff().id());
            Seat.leave();
            UI.getCurrent().navigate("");
        });
        leave.getElement().setAttribute("data-testid", "log-out");
    }

    private static void language(Host host, Workplace workplace, MenuItem person, Locale locale, String name) {
        MenuItem item = person.getSubMenu().addItem(name, e -> {
            host.staff.chooseLanguage(workplace.newRequest(), locale);
            UI.getCurrent().getPage().reload();
        });
        item.setCheckable(true);
        item.setChecked(locale.getLanguage().equals(workplace.locale().getLanguage()));
        item.getElement().setAttribute("data-testid", "choose-" + locale.getLanguage());
    }
}
