package org.trivetpos.driver.escpos;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** Where the driver's texts are. */
@Component(service = TextSource.class)
public final class EscPosTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.driver.escpos.texts";
    }
}
