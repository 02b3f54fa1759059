package org.trivetpos.frozen;

import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Layout;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.spi.PrintOutcome;
import org.trivetpos.printing.spi.PrinterDriver;

/** A printer that lays out and forgets. */
@Component(service = PrinterDriver.class)
public final class FrozenDriver implements PrinterDriver {

    @Override
    public String id() {
        return "frozen";
    }

    @Override
    public LocalText name() {
        return new LocalText("冻结", "Frozen");
    }

    @Override
    public String addressExample() {
        return "anywhere";
    }

    @Override
    public boolean accepts(String address) {
        return true;
    }

    @Override
    public PrintOutcome print(Printer printer, Document document, int serial) {
        return Layout.of(document, printer.columns()).rows().isEmpty() ? new PrintOutcome.Rejected("frozen.greeting")
                : new PrintOutcome.Sent();
    }

    @Override
    public PrinterStatus status(Printer printer) {
        return PrinterStatus.UNKNOWN;
    }
}
