package org.trivetpos.ui.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.journal.NotSealedException;
import org.trivetpos.kernel.Guarded;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.persistence.StoreUnavailableException;

/** Turns what was thrown into a sentence for the person; the trace goes to the log, never to a screen. */
final class SpokenErrors implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(SpokenErrors.class);

    private final transient Host host;

    SpokenErrors(Host host) {
        this.host = host;
    }

    @Override
    public void error(ErrorEvent event) {
        if (event.getThrowable() instanceof IOException gone) {
            LOG.debug("the browser left before its answer was written", gone);
            return;
        }
        UI ui = UI.getCurrent();
        Locale locale = ui == null ? Locale.CHINESE : ui.getLocale();
        String words = words(locale, event.getThrowable(), event.getComponent().map(Contributed::owner).orElse(null));
        if (ui != null) {
            Toast.trouble(words);
        }
    }

    /** What to tell the person; an unexpected failure is logged here, once. */
    String words(Locale locale, Throwable thrown) {
        Refusal refusal = refusal(thrown);
        if (refusal != null) {
            return host.texts.text(locale, refusal);
        }
        LOG.error("A screen failed; the person was told that nothing was lost", thrown);
        return host.text(locale, "ui.failed");
    }

    /** The same for a part of the page that a bundle contributes, which is named and reported; null if it is none. */
    private String words(Locale locale, Throwable thrown, @Nullable Guarded<?> owner) {
        if (owner == null || refusal(thrown) != null) {
            return words(locale, thrown);
        }
        owner.blame("listener", thrown);
        return host.text(locale, "ui.part-failed", owner.origin().name());
    }

    static @Nullable Refusal refusal(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof RefusedException refused) {
                return refused.refusal();
            }
            if (t instanceof StoreUnavailableException unavailable) {
                return unavailable.refusal();
            }
            if (t instanceof NotSealedException late) {
                return late.refusal();
            }
        }
        return null;
    }
}
