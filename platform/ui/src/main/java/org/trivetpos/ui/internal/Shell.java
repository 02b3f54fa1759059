package org.trivetpos.ui.internal;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import java.util.Optional;
import org.osgi.framework.FrameworkUtil;

/** The page around every screen. */
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1")
@StyleSheet("context://lumo/lumo.css")
@StyleSheet(Theme.STYLE_SHEET)
public final class Shell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;
    private static final Optional<String> EARLY =
            EarlyComponents.script(FrameworkUtil.getBundle(VaadinServlet.class)::getEntry);

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Trivet");
        settings.addFavIcon("icon", "/trivet/icon.svg", "any");
        settings.addLink("manifest", "/trivet/trivet.webmanifest");
        settings.addLink("apple-touch-icon", "/trivet/icon-maskable-512.png");
        settings.addMetaTag("mobile-web-app-capable", "yes");
        settings.addInlineWithContents(OfflineWorker.REGISTRATION, Inline.Wrapping.JAVASCRIPT);
        EARLY.ifPresent(script ->
                settings.addInlineWithContents(script, Inline.Wrapping.JAVASCRIPT));
        settings.addMetaTag("theme-color", "#faf6f0");
        settings.addMetaTag("color-scheme", "light");
    }
}
