package com.example.fileprinter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
 * Brings papers into files. A driver keeps no jobs: it says what came of one paper, and the shop decides whether it is
 * tried again. Say Done only when the device has answered, Unknown when the line broke after the first byte.
 */
@Component(service = PrinterDriver.class)
public final class FilePrinter implements PrinterDriver {

    private static final Logger LOG = LoggerFactory.getLogger(FilePrinter.class);

    private final Path papers;

    @Activate
    public FilePrinter(BundleContext context) {
        this(Path.of(context.getProperty("trivet.data")).resolve("papers"));
    }

    FilePrinter(Path papers) {
        this.papers = papers;
    }

    @Override
    public String id() {
        return "file-printer";
    }

    @Override
    public LocalText name() {
        return new LocalText("文件打印机", "Printer into files");
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
            return new PrintOutcome.Rejected("file-printer.bad-address");
        }
        Path folder = papers.resolve(printer.address());
        try {
            Path half = Files.createTempFile(Files.createDirectories(folder), "paper-", ".part");
            Files.writeString(half, PlainPaper.of(document, printer.columns()), StandardOpenOption.SYNC);
            Files.move(half, folder.resolve("%010d.txt".formatted(serial)), StandardCopyOption.ATOMIC_MOVE);
            return new PrintOutcome.Done();
        } catch (IOException failure) {
            LOG.warn("no paper can be written to {}; it is tried again: {}", folder, failure.toString());
            return new PrintOutcome.Retry(PrinterStatus.ERROR, "file-printer.not-written");
        }
    }

    @Override
    public PrinterStatus status(Printer printer) {
        Path folder = papers.resolve(printer.address());
        return Files.exists(folder) && !Files.isWritable(folder) ? PrinterStatus.ERROR : PrinterStatus.ONLINE;
    }
}
