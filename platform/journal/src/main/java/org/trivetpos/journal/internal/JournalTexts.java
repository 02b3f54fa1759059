package org.trivetpos.journal.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** What this bundle says to people. */
@Component
public final class JournalTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.journal.internal.texts";
    }
}
