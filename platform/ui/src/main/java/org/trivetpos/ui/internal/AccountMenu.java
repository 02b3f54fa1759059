package org.trivetpos.ui.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Locale;
import java.util.function.Supplier;
import org.trivetpos.ui.Workplace;

/** Who is logged in; language, locking, making room for a colleague, leaving. */
final class AccountMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    AccountMenu(Host host, Workplace workplace, Supplier<String> screen) {
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        addClassName("account-menu");
        MenuItem person = addItem(workplace.staff().name());
        person.getElement().setAttribute("data-testid", "account");
        language(host, workplace, person, Locale.SIMPLIFIED_CHINESE, "中文");
        language(host, workplace, person, Locale.ENGLISH, "English");
        item(person, workplace.text("ui.lock"), "lock", () -> leave(host, workplace,
                () -> Seat.leave(screen.get(), workplace.staff().id())));
        item(person, workplace.text("ui.switch-person"), "switch-person",
                () -> leave(host, workplace, () -> Seat.leave(screen.get(), null)));
        item(person, workplace.text("ui.log-out"), "log-out", () -> leave(host, workplace, Seat::leave));
    }

    /** The order stays at the till; whoever sits down next goes on with it. */
    static void leave(Host host, Workplace workplace, Runnable stand) {
        host.login.logout(workplace.terminal().id(), workplace.staff().id());
        stand.run();
        UI.getCurrent().navigate("");
    }

    private static void item(MenuItem person, String name, String testId, Runnable tapped) {
        person.getSubMenu().addItem(name, e -> tapped.run()).getElement().setAttribute("data-testid", testId);
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
