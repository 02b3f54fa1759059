package org.trivetpos.driver.virtual;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.spi.PrintOutcome;
import org.trivetpos.printing.spi.PrinterDriver;

/** "Prints" at once: the job itself is the paper, drawn when somebody looks. Can be out of paper, for training. */
@Component(service = {PrinterDriver.class, VirtualDriver.class})
public final class VirtualDriver implements PrinterDriver {

    /** Id of the driver, as stored with its printers. */
    public static final String ID = "virtual";

    private final Set<PrinterId> outOfPaper = ConcurrentHashMap.newKeySet();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public LocalText name() {
        return new LocalText("虚拟打印机（显示在屏幕上）", "Virtual printer (on the screen)");
    }

    @Override
    public String addressExample() {
        return "screen";
    }

    @Override
    public boolean accepts(String address) {
        return !address.isBlank();
    }

    @Override
    public PrintOutcome print(Printer printer, Document document, int serial) {
        return outOfPaper.contains(printer.id())
                ? new PrintOutcome.Retry(PrinterStatus.PAPER_OUT, "driver-virtual.paper-out")
                : new PrintOutcome.Done();
    }

    @Override
    public PrinterStatus status(Printer printer) {
        return outOfPaper.contains(printer.id()) ? PrinterStatus.PAPER_OUT : PrinterStatus.ONLINE;
    }

    /** Takes the paper out, or puts a new roll in. */
    public void paperOut(PrinterId printer, boolean is) {
        if (is) {
            outOfPaper.add(printer);
        } else {
            outOfPaper.remove(printer);
        }
    }

    public boolean isOutOfPaper(PrinterId printer) {
        return outOfPaper.contains(printer);
    }
}
