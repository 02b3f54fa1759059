package org.trivetpos.driver.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.trivetpos.printing.PrinterStatus;

/**
 * What a printer says of itself in real time, by {@code DLE EOT} 1 to 4; bits as in the maker's manual.
 *
 * @param status {@code UNKNOWN} if it said nothing, which is not the same as being well
 */
record DeviceState(PrinterStatus status) {

    static final DeviceState MUTE = new DeviceState(PrinterStatus.UNKNOWN);

    private static final int QUESTIONS = 4;

    boolean isMute() {
        return status == PrinterStatus.UNKNOWN;
    }

    /** True if it would print now, as far as it tells. */
    boolean isReady() {
        return switch (status) {
            case ONLINE, PAPER_LOW, UNKNOWN -> true;
            default -> false;
        };
    }

    /** Asks; the connection must be between two documents, never inside a command. */
    static DeviceState ask(Conversation printer, Duration limit) throws IOException {
        int[] bits = new int[QUESTIONS + 1];
        long deadline = System.nanoTime() + limit.toNanos();
        for (int n = 1; n <= QUESTIONS; n++) {
            printer.send(new byte[] {0x10, 0x04, (byte) n}, limit);
            Optional<Answer.RealTime> answer = answer(printer, deadline);
            if (answer.isEmpty()) {
                return n == 1 ? MUTE : of(bits);
            }
            bits[n] = answer.get().bits();
        }
        return of(bits);
    }

    private static Optional<Answer.RealTime> answer(Conversation printer, long deadline) throws IOException {
        while (true) {
            Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            Optional<Answer> said = printer.listen(left);
            if (said.isEmpty()) {
                return Optional.empty();
            }
            if (said.get() instanceof Answer.RealTime state) {
                return Optional.of(state);
            }
        }
    }

    private static DeviceState of(int[] bits) {
        if ((bits[2] & 0x04) != 0) {
            return new DeviceState(PrinterStatus.COVER_OPEN);
        }
        if ((bits[2] & 0x20) != 0 || (bits[4] & 0x60) != 0) {
            return new DeviceState(PrinterStatus.PAPER_OUT);
        }
        if ((bits[2] & 0x40) != 0 || (bits[3] & 0x68) != 0) {
            return new DeviceState(PrinterStatus.ERROR);
        }
        if ((bits[1] & 0x08) != 0) {
            return new DeviceState(PrinterStatus.OFFLINE);
        }
        return new DeviceState((bits[4] & 0x0C) != 0 ? PrinterStatus.PAPER_LOW : PrinterStatus.ONLINE);
    }
}
