package org.trivetpos.ordering.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** What ordering says. */
@Component
public final class OrderingTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.ordering.internal.texts";
    }
}
