package org.trivetpos.ui.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** Texts of the host. */
@Component
public final class UiTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.ui.internal.texts";
    }
}
