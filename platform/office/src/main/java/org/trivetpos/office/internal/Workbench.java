package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The shape of every screen of the console: title and tools above, the list, and a form that opens at its side. */
final class Workbench extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final Div tools = new Div();
    private final Div list = new Div();
    private final Div side = new Div();

    Workbench(Office office, String title, Component... primary) {
        this.office = office;
        Div head = new Div(new H1(title));
        Div actions = new Div(primary);
        actions.addClassName("office-actions");
        head.add(actions);
        head.addClassName("office-head");
        tools.addClassName("office-tools");
        list.addClassName("office-list");
        side.addClassName("office-side");
        Fittings.named(side, "side");
        closeSide();
        Div body = new Div(list, side);
        body.addClassName("office-body");
        add(head, tools, body);
        addClassName("office");
        tools.setVisible(false);
    }

    /** Filters between title and list. */
    void tools(Component... parts) {
        tools.add(parts);
        tools.setVisible(true);
    }

    void list(Component... parts) {
        list.removeAll();
        list.add(parts);
    }

    /** Opens the side with a title and content; what was open there is gone. */
    void side(String title, Component... content) {
        side.removeAll();
        Div head = new Div(new H2(title), Fittings.named(
                Fittings.icon(office.t("close"), VaadinIcon.CLOSE, this::closeSide), "close-side"));
        head.addClassName("side-head");
        side.add(head);
        side.add(content);
        side.setVisible(true);
    }

    void closeSide() {
        side.removeAll();
        side.setVisible(false);
    }

    boolean sideOpen() {
        return side.isVisible();
    }
}
