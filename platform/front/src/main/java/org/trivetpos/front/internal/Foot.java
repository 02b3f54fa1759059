package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.trivetpos.ordering.OrderLine;
import org.trivetpos.ui.OrderAction;

/** What can be done to the selected line, under the thumb. */
final class Foot extends Div {

    private final Desk desk;
    private final Actions actions;
    private final NativeButton less;
    private final NativeButton more;
    private final NativeButton methods;
    private final NativeButton price;
    private final NativeButton delete;
    private final NativeButton voiding;
    private final Div contributed = Touch.box("contributed");
    private List<KnownAction> offered = List.of();

    Foot(Words words, Desk desk, Actions actions, Steps steps) {
        this.desk = desk;
        this.actions = actions;
        addClassName("line-actions");
        getElement().setAttribute("role", "group");
        Touch.labelled(this, words.of("line.actions"));
        less = Touch.labelled(Touch.button("−", "small figure", "line-less", () -> desk.pieces(-1)),
                words.of("line.less"));
        more = Touch.labelled(Touch.button("+", "small figure", "line-more", () -> desk.pieces(1)),
                words.of("line.more"));
        methods = Touch.button(words.of("line.methods"), "small", "line-methods", steps::editLine);
        price = Touch.button(words.of("line.price"), "small", "line-price", steps::priceLine);
        delete = Touch.button(words.of("line.delete"), "small", "line-delete", steps::removeLine);
        voiding = Touch.button(words.of("line.void"), "small", "line-void", steps::removeLine);
        less.getElement().setAttribute("aria-keyshortcuts", "-");
        more.getElement().setAttribute("aria-keyshortcuts", "+");
        methods.getElement().setAttribute("aria-keyshortcuts", "F2");
        price.getElement().setAttribute("aria-keyshortcuts", "F7");
        delete.getElement().setAttribute("aria-keyshortcuts", "Delete");
        voiding.getElement().setAttribute("aria-keyshortcuts", "Delete");
        add(less, more, methods, price, delete, voiding, contributed);
    }

    void refresh() {
        OrderLine line = desk.mine().flatMap(order -> desk.selected()).orElse(null);
        boolean draft = line != null
                && (line.state() == OrderLine.State.DRAFT || line.state() == OrderLine.State.HELD);
        boolean pieces = draft && !line.weighed();
        less.setEnabled(pieces);
        more.setEnabled(pieces);
        methods.setEnabled(draft);
        boolean placed = line != null && line.isPlaced();
        price.setEnabled(line != null && !line.isVoided());
        delete.setEnabled(draft);
        Touch.shown(delete, !placed);
        Touch.shown(voiding, placed);
        List<KnownAction> now = actions.offered(OrderAction.Target.LINE);
        if (!now.equals(offered)) {
            // while the same can be done the buttons stay: a tap under way is not lost
            offered = now;
            contributed.removeAll();
            now.forEach(action -> contributed.add(actions.button(action, () -> { })));
        }
        Touch.shown(contributed, !now.isEmpty());
    }
}
