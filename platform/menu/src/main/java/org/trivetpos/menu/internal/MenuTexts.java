package org.trivetpos.menu.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** The texts of this bundle. */
@Component
public final class MenuTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.menu.internal.texts";
    }
}
