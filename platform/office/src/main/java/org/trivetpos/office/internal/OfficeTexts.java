package org.trivetpos.office.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** The texts of the console. */
@Component
public final class OfficeTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.office.internal.texts";
    }
}
