package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;

/** Says that nothing was charged because the order changed meanwhile, what changed, and the new amount. */
final class ChangedNotice extends Div {

    ChangedNotice(Words words, OrderDifference difference) {
        addClassNames("banner", "changed");
        Touch.named(this, "order-changed");
        getElement().setAttribute("role", "alert");
        add(Touch.text(words.of("changed"), "changed-title"));
        for (OrderDifference.Change change : difference.changes()) {
            add(Touch.text(words.of("changed." + change.kind(), words.of(change.name()), change.before(), change.now()),
                    "changed-line"));
        }
        if (!difference.dueBefore().isEqual(difference.dueNow())) {
            add(Touch.text(words.of("changed.due", difference.dueBefore(), difference.dueNow()), "changed-due"));
        }
    }
}
