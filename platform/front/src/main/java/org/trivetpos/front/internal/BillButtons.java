package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.trivetpos.ordering.Order;

/** What is done to the whole order: park, recall, more. */
final class BillButtons extends Div {

    private final Words words;
    private final Desk desk;
    private final NativeButton park;
    private final NativeButton recall;
    private int parked = -1;

    BillButtons(Words words, Desk desk, Runnable recallTapped, Runnable moreTapped) {
        this.words = words;
        this.desk = desk;
        addClassName("bill-buttons");
        park = Touch.button(words.of("park"), "small", "park", () -> desk.park(""));
        park.getElement().setAttribute("aria-keyshortcuts", "F4");
        recall = Touch.button("", "small", "recall", recallTapped);
        recall.getElement().setAttribute("aria-keyshortcuts", "F6");
        add(park, recall, Touch.button(words.of("more"), "small", "more", moreTapped));
    }

    void refresh() {
        park.setEnabled(desk.mine().isPresent() && desk.payable());
    }

    /** Orders that can be taken here; only parked ones are counted, the others belong to somebody. */
    void waiting(List<Order> now) {
        int count = (int) now.stream().filter(order -> order.status() == Order.Status.PARKED).count();
        recall.setEnabled(!now.isEmpty());
        if (count != parked) {
            parked = count;
            recall.setText(count == 0 ? words.of("recall") : words.of("recall.count", count));
            recall.setClassName("calls", count > 0);
        }
    }
}
