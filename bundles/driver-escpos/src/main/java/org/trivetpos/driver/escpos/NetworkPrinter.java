package org.trivetpos.driver.escpos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.trivetpos.printing.PrinterStatus;
import org.trivetpos.printing.spi.PrintOutcome;

/**
 * Brings bytes to paper over TCP. A write that succeeded is no paper, so the printer is asked twice: in real time
 * before the first byte whether it is ready, and in order after the last one whether it is done.
 */
final class NetworkPrinter {

    /** A device that never answered yet gets this long to surprise us. */
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final int PROCESS_IDS = 10_000;

    private final Patience patience;
    private final Set<Conversation> open = ConcurrentHashMap.newKeySet();
    private final Set<Address.Tcp> confirming = ConcurrentHashMap.newKeySet();
    private final Set<Address.Tcp> silent = ConcurrentHashMap.newKeySet();

    NetworkPrinter(Patience patience) {
        this.patience = patience;
    }

    PrintOutcome print(Address.Tcp address, byte[] document, int serial) {
        Conversation printer;
        try {
            printer = Conversation.open(address, patience.connect());
        } catch (IOException notThere) {
            return retry(PrinterStatus.UNREACHABLE);
        }
        open.add(printer);
        try (printer) {
            return print(address, printer, document, serial);
        } catch (IOException brokeAtClosing) {
            return new PrintOutcome.Unknown("driver-escpos.line-broke");
        } finally {
            open.remove(printer);
        }
    }

    private PrintOutcome print(Address.Tcp address, Conversation printer, byte[] document, int serial) {
        DeviceState state;
        try {
            state = DeviceState.ask(printer, patience.answer());
        } catch (IOException broken) {
            return retry(PrinterStatus.UNREACHABLE);
        }
        if (!state.isReady()) {
            return retry(state.status());
        }
        try {
            printer.send(document, patience.send());
        } catch (Conversation.StalledException stopped) {
            return stopped.bytesTaken() == 0 ? retry(PrinterStatus.UNREACHABLE)
                    : new PrintOutcome.Unknown("driver-escpos.line-broke");
        } catch (IOException broken) {
            return new PrintOutcome.Unknown("driver-escpos.line-broke");
        }
        try {
            return confirmed(address, printer, state, serial);
        } catch (IOException broken) {
            return new PrintOutcome.Unknown("driver-escpos.line-broke");
        }
    }

    /** Both questions at once: a printer that does not know the first passes over it. */
    private PrintOutcome confirmed(Address.Tcp address, Conversation printer, DeviceState before, int serial)
            throws IOException {
        String id = "%04d".formatted(Math.floorMod(serial, PROCESS_IDS));
        printer.send(questions(id), patience.send());
        boolean expected = confirming.contains(address) || !(before.isMute() || silent.contains(address));
        Duration limit = expected || patience.confirm().compareTo(SHORT) < 0 ? patience.confirm() : SHORT;
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<Answer> said = printer.listen(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            if (said.isEmpty()) {
                return unconfirmed(address, printer, before);
            }
            boolean done = switch (said.get()) {
                case Answer.ProcessDone process -> process.id().equals(id);
                case Answer.InOrder inOrder -> true;
                case Answer.RealTime late -> false;
                case Answer.Automatic unasked -> false;
            };
            if (done) {
                confirming.add(address);
                silent.remove(address);
                return new PrintOutcome.Done();
            }
        }
    }

    /**
     * No answer in time. From a device that has confirmed before, or one that says now that something is wrong, nobody
     * knows what is on paper; one that never confirms has simply been sent the document.
     */
    private PrintOutcome unconfirmed(Address.Tcp address, Conversation printer, DeviceState before) throws IOException {
        if (confirming.contains(address)) {
            return new PrintOutcome.Unknown("driver-escpos.not-confirmed");
        }
        if (!before.isMute()) {
            DeviceState now = DeviceState.ask(printer, patience.answer());
            if (now.isMute() || !now.isReady()) {
                return new PrintOutcome.Unknown("driver-escpos.not-confirmed");
            }
        }
        silent.add(address);
        return new PrintOutcome.Sent();
    }

    private static byte[] questions(String id) {
        byte[] four = id.getBytes(StandardCharsets.US_ASCII);
        return new byte[] {0x1D, 0x28, 0x48, 0x06, 0x00, 0x30, 0x30, four[0], four[1], four[2], four[3],
            0x1D, 0x72, 0x01};
    }

    PrinterStatus status(Address.Tcp address) {
        try (Conversation printer = Conversation.open(address, patience.answer())) {
            return DeviceState.ask(printer, patience.answer()).status();
        } catch (IOException notThere) {
            return PrinterStatus.UNREACHABLE;
        }
    }

    private static PrintOutcome retry(PrinterStatus status) {
        return new PrintOutcome.Retry(status, "driver-escpos.status." + status);
    }

    /** Ends every wait; what was being sent is then unclear. */
    void hangUp() {
        for (Conversation one : open) {
            try {
                one.close();
            } catch (IOException alreadyBroken) {
                open.remove(one);
            }
        }
    }
}
