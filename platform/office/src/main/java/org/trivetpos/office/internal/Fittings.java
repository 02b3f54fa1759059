package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** The small parts that every screen of the console is built from. */
final class Fittings {

    private Fittings() { }

    /** Names a part for tests that work the screen as a person does. */
    static <C extends Component> C named(C part, String name) {
        part.getElement().setAttribute("data-testid", name);
        return part;
    }

    /** The one thing to do next. */
    static Button primary(String text, VaadinIcon icon, Runnable click) {
        Button button = plain(text, icon, click);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    static Button plain(String text, VaadinIcon icon, Runnable click) {
        Button button = new Button(text, pressed -> click.run());
        button.setIcon(icon.create());
        return button;
    }

    /** Something that takes away. */
    static Button risky(String text, VaadinIcon icon, Runnable click) {
        Button button = plain(text, icon, click);
        button.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** An icon alone, with its label for those who do not see it. */
    static Button icon(String label, VaadinIcon icon, Runnable click) {
        Button button = new Button(new Icon(icon), pressed -> click.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }

    /** Parts beside each other that wrap on a narrow screen. */
    static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("row");
        return row;
    }

    static Div column(Component... parts) {
        Div column = new Div(parts);
        column.addClassName("column");
        return column;
    }

    static Details section(String title, boolean opened, Component... parts) {
        Details section = new Details(new H3(title), parts);
        section.setOpened(opened);
        section.addClassName("section");
        return section;
    }

    /** A small sign: {@code good}, {@code warn}, {@code bad} or {@code plain}. */
    static Span badge(String text, String kind) {
        Span badge = new Span(text);
        badge.addClassNames("badge", kind);
        return badge;
    }

    /**
     * The picture of a plugin, or a quiet plug.
     *
     * @param icon a PNG in base64; empty if it has none
     */
    static Component picture(String icon) {
        Component picture = icon.isEmpty() ? new Icon(VaadinIcon.PLUG) : new Image("data:image/png;base64," + icon, "");
        picture.getElement().getClassList().add("plugin-icon");
        return named(picture, icon.isEmpty() ? "no-icon" : "icon");
    }

    /** Two lines: what it is, and quietly what else matters. */
    static Div twoLines(String first, String second) {
        Span main = new Span(first);
        main.addClassName("main-line");
        Span rest = new Span(second);
        rest.addClassName("muted");
        Div lines = new Div(main, rest);
        lines.addClassName("two-lines");
        return lines;
    }

    /** What a list says while it is empty: what to do first. */
    static Div empty(String words, Component... next) {
        Div empty = new Div(new Span(words));
        empty.add(next);
        empty.addClassName("list-empty");
        return empty;
    }

    /** Asks before something that cannot be taken back. */
    static void confirm(Office office, String title, String words, String yes, Runnable confirmed) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(words);
        dialog.setCancelable(true);
        dialog.setCancelText(office.t("cancel"));
        dialog.setConfirmText(yes);
        dialog.addConfirmListener(sure -> confirmed.run());
        dialog.open();
    }
}
