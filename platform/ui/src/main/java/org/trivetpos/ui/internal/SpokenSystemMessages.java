package org.trivetpos.ui.internal;

import com.vaadin.flow.server.CustomizedSystemMessages;
import java.util.Locale;
import org.trivetpos.kernel.Texts;

/** What the browser says by itself when a session has ended: go back to the login page, in words. */
final class SpokenSystemMessages extends CustomizedSystemMessages {

    private static final long serialVersionUID = 1L;

    SpokenSystemMessages(Texts texts, Locale locale) {
        setSessionExpiredNotificationEnabled(false);
        setInternalErrorCaption(texts.text(locale, "ui.failed-caption"));
        setInternalErrorMessage(texts.text(locale, "ui.failed"));
        setCookiesDisabledCaption(texts.text(locale, "ui.cookies-caption"));
        setCookiesDisabledMessage(texts.text(locale, "ui.cookies"));
    }
}
