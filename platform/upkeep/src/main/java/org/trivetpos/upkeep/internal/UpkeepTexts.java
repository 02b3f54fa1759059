package org.trivetpos.upkeep.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** Where the texts of upkeep are. */
@Component(service = TextSource.class)
public final class UpkeepTexts implements TextSource {

    static final String BASE = "org.trivetpos.upkeep.internal.texts";

    @Override
    public String baseName() {
        return BASE;
    }
}
