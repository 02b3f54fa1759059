package org.trivetpos.identity.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** What identity says. */
@Component
public final class IdentityTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.identity.internal.texts";
    }
}
