package org.trivetpos.office.internal;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/** Something to choose from a list at the left: its name, quietly what it is for, and an icon if it does something. */
final class Choice extends NativeButton {

    private static final long serialVersionUID = 1L;

    Choice(String title, String about, @Nullable VaadinIcon icon, Runnable chosen) {
        addClickListener(click -> chosen.run());
        addClassName("choice");
        add(Fittings.twoLines(title, about));
        if (icon != null) {
            addComponentAsFirst(icon.create());
        }
    }

    void on(boolean chosen) {
        setClassName("on", chosen);
        getElement().setAttribute("aria-pressed", String.valueOf(chosen));
    }
}
