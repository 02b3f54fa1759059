package org.trivetpos.ui.internal;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** What the browser itself says, in the person's language, when the line to the shop drops and comes back. */
final class LineNotice {

    private LineNotice() {
    }

    static void speak(Host host, UI ui, Locale locale) {
        ui.getPage().executeJs("""
                document.documentElement.lang = $0;
                const notice = window.Vaadin && window.Vaadin.connectionIndicator;
                if (notice) { notice.reconnectingText = $1; notice.offlineText = $1; notice.onlineText = $2; }
                """, locale.toLanguageTag(), host.text(locale, "ui.line-lost"), host.text(locale, "ui.line-back"));
    }
}
