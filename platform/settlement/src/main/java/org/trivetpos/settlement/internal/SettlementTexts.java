package org.trivetpos.settlement.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** The texts of settlement. */
@Component
public final class SettlementTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.settlement.internal.texts";
    }
}
