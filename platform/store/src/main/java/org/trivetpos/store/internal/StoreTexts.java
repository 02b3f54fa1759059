package org.trivetpos.store.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** What the store says. */
@Component
public final class StoreTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.store.internal.texts";
    }
}
