package org.trivetpos.office.internal;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardResource;

/** Serves the style sheet of the console. */
@Component(service = OfficeStyle.class)
@HttpWhiteboardResource(pattern = "/office/*", prefix = "/web")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=trivet)")
public final class OfficeStyle {

    static final String SHEET = "office/office.css";
}
