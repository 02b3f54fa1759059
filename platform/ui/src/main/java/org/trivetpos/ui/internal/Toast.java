package org.trivetpos.ui.internal;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short words at the upper edge, clear of the search field, that leave by themselves. */
final class Toast {

    private Toast() {
    }

    static void say(String words) {
        Notification.show(words, 2500, Notification.Position.TOP_CENTER);
    }

    /** Stays long enough to be read aloud. */
    static void trouble(String words) {
        Notification note = Notification.show(words, 7000, Notification.Position.TOP_CENTER);
        note.addThemeVariants(NotificationVariant.LUMO_ERROR);
        note.getElement().setAttribute("data-testid", "trouble");
        note.setAssertive(true);
    }
}
