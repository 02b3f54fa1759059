package org.trivetpos.ui;

import com.vaadin.flow.component.Component;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A small sign in the top bar (printer trouble, line down) that comes and goes with its bundle. Where one throws
 * stands a sign that names its bundle.
 */
@ConsumerType
public interface StatusPill {

    default int position() {
        return 100;
    }

    /** A new component for one tab; hidden while there is nothing to say. */
    Component create(Workplace workplace);
}
