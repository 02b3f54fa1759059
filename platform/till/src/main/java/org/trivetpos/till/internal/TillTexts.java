package org.trivetpos.till.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** The texts of the till. */
@Component
public final class TillTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.till.internal.texts";
    }
}
