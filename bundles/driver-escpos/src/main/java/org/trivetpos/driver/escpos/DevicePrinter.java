package org.trivetpos.driver.escpos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.spi.PrintOutcome;

/**
 * Brings bytes to paper through a device file. Nothing can be read back, so that a paper is sent but never confirmed. A
 * device without paper takes no more bytes: it is given up after a while.
 */
final class DevicePrinter {

    private static final Logger LOG = LoggerFactory.getLogger(DevicePrinter.class);

    private final Duration limit;
    private final Set<FileChannel> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("escpos-device-watch").factory());

    DevicePrinter(Patience patience) {
        this.limit = patience.send();
    }

    PrintOutcome print(Address.DeviceFile address, byte[] document) {
        if (!Files.exists(address.path())) {
            return new PrintOutcome.Retry(PrinterStatus.UNREACHABLE, "driver-escpos.no-device");
        }
        FileChannel device;
        try {
            device = FileChannel.open(address.path(), StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        } catch (IOException notOpened) {
            return new PrintOutcome.Retry(PrinterStatus.UNREACHABLE, "driver-escpos.no-device");
        }
        open.add(device);
        ScheduledFuture<?> alarm = watch.schedule(() -> giveUp(device), limit.toMillis(), TimeUnit.MILLISECONDS);
        ByteBuffer bytes = ByteBuffer.wrap(document);
        try (device) {
            while (bytes.hasRemaining()) {
                device.write(bytes);
            }
            return new PrintOutcome.Sent();
        } catch (IOException broken) {
            return new PrintOutcome.Unknown("driver-escpos.line-broke");
        } finally {
            alarm.cancel(false);
            open.remove(device);
        }
    }

    PrinterStatus status(Address.DeviceFile address) {
        return Files.isWritable(address.path()) ? PrinterStatus.UNKNOWN : PrinterStatus.UNREACHABLE;
    }

    private static void giveUp(FileChannel device) {
        try {
            device.close();
        } catch (IOException broken) {
            LOG.warn("a printer's device file could not be closed; unplug the printer and plug it in again", broken);
        }
    }

    void hangUp() {
        open.forEach(DevicePrinter::giveUp);
        watch.shutdownNow();
    }
}
