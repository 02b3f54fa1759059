package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.ui.Workplace;

/** Follows a room's changes for as long as a component is on a screen. */
final class Following {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);

    private Following() { }

    /**
     * Calls {@code redraw} on the tab's thread after each change.
     *
     * @param subscribe the room's {@code onChange}
     */
    static void changes(Component shown, Workplace workplace, Function<Runnable, AutoCloseable> subscribe,
            Runnable redraw) {
        shown.addAttachListener(attached -> {
            AutoCloseable subscription = subscribe.apply(() -> workplace.access(redraw));
            shown.addDetachListener(detached -> {
                detached.unregisterListener();
                close(subscription);
            });
        });
    }

    static void close(AutoCloseable subscription) {
        try {
            subscription.close();
        } catch (Exception failure) {
            LOG.warn("A closed screen could not stop listening; it does no harm until the next start", failure);
        }
    }
}
