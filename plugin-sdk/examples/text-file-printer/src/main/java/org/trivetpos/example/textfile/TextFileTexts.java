package org.trivetpos.example.textfile;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** Where the driver's texts are. */
@Component(service = TextSource.class)
public final class TextFileTexts implements TextSource {

    @Override
    public String baseName() {
        return "org.trivetpos.example.textfile.texts";
    }
}
