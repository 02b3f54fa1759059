package org.trivetpos.ui.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardResource;

/**
 * Serves the small script that says calmly that the shop cannot be reached, where a browser would show its own error.
 * It stands at the root, else it would see no page; Vaadin's own would keep files and show old ones after an upgrade.
 */
@Component(service = OfflineWorker.class)
@HttpWhiteboardResource(pattern = "/" + OfflineWorker.SCRIPT, prefix = "/web/" + OfflineWorker.SCRIPT)
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=trivet)")
public final class OfflineWorker {

    static final String SCRIPT = "trivet-worker.js";
    /** Only where the browser trusts the line; elsewhere there is none, and nothing else changes. */
    static final String REGISTRATION = "if (window.isSecureContext && navigator.serviceWorker) "
            + "navigator.serviceWorker.register('/" + SCRIPT + "').catch(() => undefined);";
}
