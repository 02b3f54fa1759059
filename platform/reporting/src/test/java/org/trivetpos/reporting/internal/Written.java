package org.trivetpos.reporting.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.spi.Export;

/** An export that writes what the test wants. */
record Written(String id, String fileName, Written.Writing content) implements Export {

    interface Writing {
        void into(OutputStream file) throws IOException;
    }

    @Override
    public LocalText title() {
        return LocalText.same(id);
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=UTF-8";
    }

    @Override
    public String fileName(BusinessPeriod period) {
        return fileName;
    }

    @Override
    public void write(BusinessPeriod period, OutputStream file) throws IOException {
        content.into(file);
    }
}
