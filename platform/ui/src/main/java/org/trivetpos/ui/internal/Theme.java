package org.trivetpos.ui.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardResource;

/** Serves the style sheet of the shop. */
@Component(service = Theme.class)
@HttpWhiteboardResource(pattern = "/trivet/*", prefix = "/web")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=trivet)")
public final class Theme {

    static final String STYLE_SHEET = "context://trivet/trivet.css";
}
