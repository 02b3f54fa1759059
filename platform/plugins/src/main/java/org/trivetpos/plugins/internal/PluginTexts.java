package org.trivetpos.plugins.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** The texts of this room. */
@Component
public final class PluginTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.plugins.internal.texts";
    }
}
