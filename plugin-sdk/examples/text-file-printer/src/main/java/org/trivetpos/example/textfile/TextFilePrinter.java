package org.trivetpos.example.textfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.spi.PrintOutcome;
import org.trivetpos.printing.spi.PrinterDriver;

/**
 * A printer whose paper is a folder: {@code papers/<address>} of the shop's data. A driver keeps no jobs and no state:
 * it says what came of one paper, and the room decides whether it is tried again.
 */
@Component(service = PrinterDriver.class)
public final class TextFilePrinter implements PrinterDriver {

    private static final Logger LOG = LoggerFactory.getLogger(TextFilePrinter.class);

    private final Path papers;

    @Activate
    public TextFilePrinter(BundleContext context) {
        this(Path.of(context.getProperty("trivet.data")).resolve("papers"));
    }

    TextFilePrinter(Path papers) {
        this.papers = papers;
    }

    @Override
    public String id() {
        return "text-file";
    }

    @Override
    public LocalText name() {
        return new LocalText("文本文件", "Text file");
    }

    @Override
    public String addressExample() {
        return "receipts";
    }

    /** One plain name: an address must not lead out of the folder. */
    @Override
    public boolean accepts(String address) {
        return address.matches("[\\w-]{1,40}");
    }

    @Override
    public PrintOutcome print(Printer printer, Document document, int serial) {
        if (!accepts(printer.address())) {
            return new PrintOutcome.Rejected("text-file-printer.bad-address");
        }
        Path folder = papers.resolve(printer.address());
        try {
            PaperFile.write(Files.createDirectories(folder), serial, PlainPaper.of(document, printer.columns()));
            return new PrintOutcome.Done();
        } catch (IOException failure) {
            LOG.warn("no paper can be written to {}; it is tried again: {}", folder, failure.toString());
            return new PrintOutcome.Retry(PrinterStatus.ERROR, "text-file-printer.not-written");
        }
    }

    @Override
    public PrinterStatus status(Printer printer) {
        Path folder = papers.resolve(printer.address());
        return Files.exists(folder) && !Files.isWritable(folder) ? PrinterStatus.ERROR : PrinterStatus.ONLINE;
    }
}
