package org.trivetpos.ui.internal;

import com.vaadin.flow.server.VaadinServlet;
import java.net.URL;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContext;

/** The web context of the shop: resources come from Vaadin's bundle, then from the bundle that registered them. */
@Component(service = ServletContextHelper.class, scope = ServiceScope.BUNDLE)
@HttpWhiteboardContext(name = "trivet", path = "/")
public final class PlatformContext extends ServletContextHelper {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("js", "text/javascript"), Map.entry("mjs", "text/javascript"), Map.entry("css", "text/css"),
            Map.entry("json", "application/json"), Map.entry("html", "text/html"), Map.entry("svg", "image/svg+xml"),
            Map.entry("woff2", "font/woff2"), Map.entry("woff", "font/woff"), Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"), Map.entry("ico", "image/x-icon"), Map.entry("txt", "text/plain"),
            Map.entry("webmanifest", "application/manifest+json"));

    private final Bundle vaadin = FrameworkUtil.getBundle(VaadinServlet.class);
    private final @Nullable Bundle using;

    @Activate
    public PlatformContext(ComponentContext context) {
        using = context.getUsingBundle();
    }

    @Override
    public @Nullable String getMimeType(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? null : TYPES.get(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable URL getResource(@Nullable String name) {
        if (name == null || name.contains("..")) {
            return null;
        }
        String path = name.startsWith("/") ? name.substring(1) : name;
        if (path.isEmpty()) {
            return null;
        }
        URL found = vaadin.getEntry("META-INF/resources/" + path);
        if (found == null && using != null) {
            found = using.getEntry(path);
        }
        return found == null || found.getPath().endsWith("/") ? null : found;
    }
}
