package org.trivetpos.printing.internal;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.spi.PrintOutcome;
import org.trivetpos.printing.spi.PrinterDriver;

/** A driver whose outcomes a test decides; prints everything when nobody said otherwise. */
final class ScriptedDriver implements PrinterDriver {

    final List<String> papers = new CopyOnWriteArrayList<>();
    final List<Document> documents = new CopyOnWriteArrayList<>();
    final List<Integer> serials = new CopyOnWriteArrayList<>();
    final Queue<Function<Document, PrintOutcome>> script = new ConcurrentLinkedQueue<>();
    volatile PrinterStatus status = PrinterStatus.ONLINE;

    ScriptedDriver next(PrintOutcome outcome) {
        script.add(document -> outcome);
        return this;
    }

    @Override
    public String id() {
        return "scripted";
    }

    @Override
    public LocalText name() {
        return LocalText.same("scripted");
    }

    @Override
    public String addressExample() {
        return "here";
    }

    @Override
    public boolean accepts(String address) {
        return !address.isBlank();
    }

    @Override
    public PrintOutcome print(Printer printer, Document document, int serial) {
        serials.add(serial);
        Function<Document, PrintOutcome> scripted = script.poll();
        PrintOutcome outcome = scripted == null ? new PrintOutcome.Done() : scripted.apply(document);
        if (outcome instanceof PrintOutcome.Done || outcome instanceof PrintOutcome.Sent) {
            documents.add(document);
            papers.add(printer.id().value() + ": " + PaperText.plain(document, printer.columns()).strip());
        }
        return outcome;
    }

    @Override
    public PrinterStatus status(Printer printer) {
        return status;
    }
}
