package ${package};

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.spi.TextSource;

/** Where the texts of this plugin are, in both languages. */
@Component(service = TextSource.class)
public final class PrinterTexts implements TextSource {

    @Override
    public String baseName() {
        return "${package}.texts";
    }
}
