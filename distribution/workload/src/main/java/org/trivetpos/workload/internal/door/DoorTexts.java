package org.trivetpos.workload.internal.door;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** What a test's tender says. */
@Component
public final class DoorTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.workload.internal.door.texts";
    }
}
