package org.trivetpos.driver.virtual.screen;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardResource;

/** Serves the screen's style sheet. */
@Component(service = VirtualPrinterStyle.class)
@HttpWhiteboardResource(pattern = "/driver-virtual/*", prefix = "/web")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=trivet)")
public final class VirtualPrinterStyle {

    static final String SHEET = "driver-virtual/virtual-printer.css";
}
