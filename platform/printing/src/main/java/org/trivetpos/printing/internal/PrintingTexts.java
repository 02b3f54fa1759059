package org.trivetpos.printing.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** Where printing's texts are. */
@Component(service = TextSource.class)
public final class PrintingTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.printing.internal.texts";
    }
}
