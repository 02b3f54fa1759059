package org.trivetpos.front.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** Where dialogs stand: one at a time, over a desk that is out of reach meanwhile. */
final class Stage extends Div {

    private final Component desk;
    private final Component focusAfterwards;
    private @Nullable Overlay shown;

    Stage(Component desk, Component focusAfterwards) {
        this.desk = desk;
        this.focusAfterwards = focusAfterwards;
        addClassName("stage");
    }

    void open(Overlay overlay) {
        removeAll();
        shown = overlay;
        desk.getElement().setAttribute("inert", !overlay.letsWorkGoOn());
        add(overlay);
    }

    /** Closes this one, unless another has taken its place. */
    void close(Overlay overlay) {
        if (shown == overlay) {
            clear();
        }
    }

    void clear() {
        removeAll();
        shown = null;
        desk.getElement().setAttribute("inert", false);
        focusAfterwards.getElement().executeJs(
                "if (matchMedia('(pointer: fine)').matches) setTimeout(() => this.focus({preventScroll: true}))");
    }

    /** Where typing goes when no dialog is open. */
    Component typingTarget() {
        return focusAfterwards;
    }

    @Nullable Overlay shown() {
        return shown;
    }
}
