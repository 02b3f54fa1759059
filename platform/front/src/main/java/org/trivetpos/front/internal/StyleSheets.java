package org.trivetpos.front.internal;

import java.util.List;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardResource;

/**
 * Serves the style sheets of the till's screens. Their addresses change with every update of the bundle, or a browser
 * would go on with the old ones.
 */
@Component(service = StyleSheets.class)
@HttpWhiteboardResource(pattern = "/front/*", prefix = "/web")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=trivet)")
public final class StyleSheets {

    private final String version;

    @Activate
    public StyleSheets(BundleContext context) {
        version = Long.toString(context.getBundle().getLastModified(), Character.MAX_RADIX);
    }

    /**
     * Addresses for one screen. They differ from screen to screen, because a tab that leaves one screen for another
     * drops the addresses of the first after it has loaded those of the second.
     */
    List<String> addresses(String screen) {
        return Stream.of("front", "dishes", "dialogs", "shift", "past")
                .map(name -> "front/" + name + ".css?v=" + version + "-" + screen).toList();
    }
}
