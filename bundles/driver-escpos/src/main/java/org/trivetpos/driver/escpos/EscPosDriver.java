package org.trivetpos.driver.escpos;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.spi.PrintOutcome;
import org.trivetpos.printing.spi.PrinterDriver;

/** The driver for receipt and kitchen printers that speak ESC/POS. */
@Component(service = PrinterDriver.class)
public final class EscPosDriver implements PrinterDriver {

    private static final Logger LOG = LoggerFactory.getLogger(EscPosDriver.class);
    private static final Duration LAST_PAPER = Duration.ofSeconds(12);

    private final NetworkPrinter network;
    private final DevicePrinter devices;
    private final ReentrantReadWriteLock working = new ReentrantReadWriteLock();
    private boolean stopped;

    /** Waiting times, in milliseconds. */
    public @interface Config {

        int connect_millis() default 2000;

        int answer_millis() default 500;

        int confirm_millis() default 10_000;

        int send_millis() default 40_000;
    }

    @Activate
    public EscPosDriver(Config config) {
        this(new Patience(Duration.ofMillis(config.connect_millis()), Duration.ofMillis(config.answer_millis()),
                Duration.ofMillis(config.confirm_millis()), Duration.ofMillis(config.send_millis())));
    }

    EscPosDriver(Patience patience) {
        this.network = new NetworkPrinter(patience);
        this.devices = new DevicePrinter(patience);
    }

    /** A paper that is on its way comes out first; the rest waits in the room's queue. */
    @Deactivate
    void stop() {
        boolean quiet = false;
        try {
            quiet = working.writeLock().tryLock(LAST_PAPER.toMillis(), TimeUnit.MILLISECONDS);
            if (!quiet) {
                LOG.warn("a paper did not come to its end; it is marked as unclear");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        network.hangUp();
        devices.hangUp();
        stopped = true;
        if (quiet) {
            working.writeLock().unlock();
        }
    }

    @Override
    public String id() {
        return "escpos";
    }

    @Override
    public LocalText name() {
        return new LocalText("ESC/POS 票据打印机", "ESC/POS receipt printer");
    }

    @Override
    public String addressExample() {
        return "tcp://192.168.1.50:9100, file:/dev/usb/lp0";
    }

    @Override
    public boolean accepts(String address) {
        return Address.parse(address).isPresent();
    }

    @Override
    public PrintOutcome print(Printer printer, Document document, int serial) {
        Address address = Address.parse(printer.address()).orElse(null);
        if (address == null) {
            return new PrintOutcome.Rejected("driver-escpos.bad-address");
        }
        byte[] bytes;
        try {
            bytes = EscPosEncoder.encode(document, printer.columns());
        } catch (RuntimeException notRenderable) {
            LOG.warn("a paper for {} cannot be rendered and is rejected: {}", printer.name(), notRenderable.toString());
            return new PrintOutcome.Rejected("driver-escpos.not-renderable");
        }
        if (!working.readLock().tryLock()) {
            return new PrintOutcome.Retry(PrinterStatus.NO_DRIVER, "driver-escpos.stopping");
        }
        try {
            if (stopped) {
                return new PrintOutcome.Retry(PrinterStatus.NO_DRIVER, "driver-escpos.stopping");
            }
            return switch (address) {
                case Address.Tcp tcp -> network.print(tcp, bytes, serial);
                case Address.DeviceFile file -> devices.print(file, bytes);
            };
        } finally {
            working.readLock().unlock();
        }
    }

    @Override
    public PrinterStatus status(Printer printer) {
        return switch (Address.parse(printer.address()).orElse(null)) {
            case Address.Tcp tcp -> network.status(tcp);
            case Address.DeviceFile file -> devices.status(file);
            case null -> PrinterStatus.ERROR;
        };
    }
}
