package org.trivetpos.front.internal;

import com.vaadin.flow.component.html.Div;
import org.trivetpos.kernel.Origin;

/** What stands where a bundle's part should be: who failed, that the sale goes on, and the way to try again. */
final class FailedPart extends Div {

    FailedPart(Words words, Origin origin, Runnable again) {
        addClassName("failed-part");
        getElement().setAttribute("role", "alert");
        Touch.named(this, "part-failed");
        add(Touch.text(words.of("part.failed", origin.name())),
                Touch.button(words.of("part.again"), "small", "part-again", again));
    }
}
