package org.trivetpos.front.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;

/** A dialog over the desk: title, content, buttons at the bottom. The desk behind it is inert until it leaves. */
abstract class Overlay extends Div {

    private final Stage stage;
    private final H2 title;
    private final Div body = Touch.box("overlay-body");
    private final Div foot = Touch.box("overlay-foot");

    /** {@code kind} is a style class: {@code choice}, {@code pay}, {@code narrow}. */
    Overlay(Stage stage, String kind, String title, String closeLabel) {
        this.stage = stage;
        this.title = new H2(title);
        addClassName("overlay");
        addClassNames(kind.split(" "));
        NativeButton close = Touch.button("✕", "quiet close", "close", this::escape);
        Touch.labelled(close, closeLabel);
        Div panel = Touch.box("overlay-panel", Touch.box("overlay-head", this.title, close), body, foot);
        panel.getElement().setAttribute("role", "dialog");
        panel.getElement().setAttribute("aria-modal", "true");
        panel.getElement().setAttribute("tabindex", "-1");
        Touch.labelled(panel, title);
        Keyboard.dialog(panel, this::heard);
        add(panel);
    }

    final void addToBody(Component... parts) {
        body.add(parts);
    }

    final void addToFoot(Component... parts) {
        foot.add(parts);
    }

    final void title(String text) {
        title.setText(text);
    }

    final Stage stage() {
        return stage;
    }

    final void close() {
        stage.close(this);
    }

    private void heard(String key) {
        switch (key) {
            case "Escape" -> escape();
            case "Enter" -> enter();
            default -> key(key);
        }
    }

    /** Escape or the cross: leaves without doing anything. */
    void escape() {
        close();
    }

    /** Enter, while no button has the focus. */
    void enter() { }

    /** True if the desk behind may be used meanwhile. */
    boolean letsWorkGoOn() {
        return false;
    }

    /** A key of a key pad. */
    void key(String key) { }
}
