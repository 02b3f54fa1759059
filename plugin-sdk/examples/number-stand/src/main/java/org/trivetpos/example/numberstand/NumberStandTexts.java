package org.trivetpos.example.numberstand;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** Where the texts of the screen and of refusals are. */
@Component(service = TextSource.class)
public final class NumberStandTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.example.numberstand.texts";
    }
}
