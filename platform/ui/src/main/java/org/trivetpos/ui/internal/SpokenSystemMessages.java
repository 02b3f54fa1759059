package org.trivetpos.ui.internal;

import com.vaadin.flow.server.CustomizedSystemMessages;
import java.util.Locale;

/** What the browser says by itself when a session has ended: go back to the login page, in words. */
final class SpokenSystemMessages extends CustomizedSystemMessages {

    private static final long serialVersionUID = 1L;

    SpokenSystemMessages(Host host, Locale locale) {
        setSessionExpiredNotificationEnabled(false);
        setInternalErrorCaption(host.text(locale, "ui.failed-caption"));
        setInternalErrorMessage(host.text(locale, "ui.failed"));
        setCookiesDisabledCaption(host.text(locale, "ui.cookies-caption"));
        setCookiesDisabledMessage(host.text(locale, "ui.cookies"));
    }
}
