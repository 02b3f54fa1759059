package org.trivetpos.front.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** The words of the till's screens. */
@Component
public final class FrontTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.front.internal.texts";
    }
}
