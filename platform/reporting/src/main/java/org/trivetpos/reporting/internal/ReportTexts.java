package org.trivetpos.reporting.internal;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** Where the reports' texts are. */
@Component(service = TextSource.class)
public final class ReportTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.reporting.internal.texts";
    }
}
