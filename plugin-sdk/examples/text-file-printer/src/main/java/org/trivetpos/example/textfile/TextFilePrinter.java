package org.trivetpos.example.textfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;
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
@Designate(ocd = TextFilePrinter.Config.class)
public final class TextFilePrinter implements PrinterDriver {

    private static final Logger LOG = LoggerFactory.getLogger(TextFilePrinter.class);

    /**
     * What a shop may set. This is all there is to say: the form in the office, its bounds and choices are made of it,
     * its words are in {@code OSGI-INF/l10n}, and a changed value makes the component anew.
     */
    @ObjectClassDefinition(name = "%name", localization = "OSGI-INF/l10n/bundle")
    public @interface Config {

        @AttributeDefinition(name = "%feed", description = "%feed-help", min = "0", max = "20")
        int feed() default 0;

        @AttributeDefinition(name = "%ending", options = {@Option(label = "Linux, macOS", value = "LF"),
            @Option(label = "Windows", value = "CRLF")})
        String ending() default "LF";
    }

    private final Path papers;
    private final int feed;
    private final String ending;

    @Activate
    public TextFilePrinter(BundleContext context, Config config) {
        this(Path.of(context.getProperty("trivet.data")).resolve("papers"), config.feed(),
                config.ending().equals("CRLF") ? "\r\n" : "\n");
    }

    TextFilePrinter(Path papers, int feed, String ending) {
        this.papers = papers;
        this.feed = feed;
        this.ending = ending;
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
            String paper = PlainPaper.of(document, printer.columns()) + "\n".repeat(feed);
            PaperFile.write(Files.createDirectories(folder), serial, paper.replace("\n", ending));
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
