package org.trivetpos.network.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** What the network says. */
@Component
public final class NetworkTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.network.internal.texts";
    }
}
