package org.trivetpos.testkit.printer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receipt printer on a free port of this machine, for tests and measurements. It behaves as the makers' manuals say:
 * {@code DLE EOT} is answered at once, {@code GS ( H} and {@code GS r} in order, after the paper; it takes one
 * connection at a time, has a buffer of 4 KB, and stands still while it is not ready.
 * <pre>
 * try (PrinterEmulator printer = PrinterEmulator.start()) {
 *     printer.paperOut(true);
 *     ... print to printer.address() ...
 *     printer.awaitPapers(1, Duration.ofSeconds(5));
 *     assertThat(printer.paperText(0)).contains("宫保鸡丁");
 * }
 * </pre>
 */
public final class PrinterEmulator implements AutoCloseable {

    private final Faults faults = new Faults();
    private final Mechanism mechanism = new Mechanism(faults);
    private final ServerSocket server;
    private volatile @Nullable Connection current;
    private volatile int connections;

    private PrinterEmulator(ServerSocket server) {
        this.server = server;
        Thread.ofPlatform().daemon().name("printer-emulator-" + server.getLocalPort()).start(this::accept);
    }

    /** A printer that is well. */
    public static PrinterEmulator start() {
        return start(0);
    }

    /** A printer at a certain port, for one that comes back. */
    public static PrinterEmulator start(int port) {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.setReceiveBufferSize(16 * 1024);
            server.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port), 20);
            return new PrinterEmulator(server);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections = connections + 1;
                Connection connection = new Connection(socket, mechanism, faults);
                current = connection;
                connection.serve();
            } catch (IOException closed) {
                return;
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Where it listens. */
    public int port() {
        return server.getLocalPort();
    }

    /** As a printer's address is written: {@code tcp://127.0.0.1:41234}. */
    public String address() {
        return "tcp://127.0.0.1:" + port();
    }

    /** Out of paper, or refilled. */
    public PrinterEmulator paperOut(boolean is) {
        faults.paperOut(is);
        return this;
    }

    /** The roll is nearly used up; it still prints. */
    public PrinterEmulator paperLow(boolean is) {
        faults.paperLow(is);
        return this;
    }

    /** The roll comes to its end after so many lines. */
    public PrinterEmulator paperEndsAfter(int lines) {
        faults.linesLeft(lines);
        return this;
    }

    /** Its cover is open, or closed again. */
    public PrinterEmulator coverOpen(boolean is) {
        faults.coverOpen(is);
        return this;
    }

    /** It says that it is off line, or on line again. */
    public PrinterEmulator offline(boolean is) {
        faults.offline(is);
        return this;
    }

    /** Its knife is stuck, or works again. */
    public PrinterEmulator cutterError(boolean is) {
        faults.cutterError(is);
        return this;
    }

    /** Prints, but never says a word. */
    public PrinterEmulator answersNothing(boolean is) {
        faults.answersNothing(is);
        return this;
    }

    /** Tells its state in real time, but confirms nothing in order. */
    public PrinterEmulator confirmsNothing(boolean is) {
        faults.confirmsNothing(is);
        return this;
    }

    /** Knows {@code GS r} but not {@code GS ( H}. */
    public PrinterEmulator withoutProcessId(boolean is) {
        faults.withoutProcessId(is);
        return this;
    }

    /** How long it takes for each byte. */
    public PrinterEmulator slow(Duration perByte) {
        faults.perByte(perByte);
        return this;
    }

    /** Breaks the line, once, after so many bytes of the next document. */
    public PrinterEmulator dropAfter(int bytes) {
        faults.dropAfter(bytes);
        return this;
    }

    /** Nothing is wrong with it any more. */
    public PrinterEmulator mend() {
        faults.mend();
        return this;
    }

    /** What was printed and cut, in order. */
    public List<PrintedPaper> papers() {
        return mechanism.papers();
    }

    /** What stands on one paper; Chinese decoded from GB18030. */
    public String paperText(int index) {
        return papers().get(index).text();
    }

    /** What was printed after the last cut. */
    public String unfinished() {
        return mechanism.unfinished();
    }

    /** Every byte it has worked off. */
    public byte[] bytes() {
        return mechanism.everything();
    }

    /** How often the drawer was opened. */
    public int drawerPulses() {
        return mechanism.pulses();
    }

    /** How often somebody has connected. */
    public int connections() {
        return connections;
    }

    /** {@link System#nanoTime} of the last byte that it worked off. */
    public long lastByteNanos() {
        return mechanism.lastByteNanos();
    }

    /**
     * Waits until so many papers were cut in all.
     *
     * @throws AssertionError if that takes longer, or if a command was received that no printer knows
     */
    public void awaitPapers(int count, Duration limit) {
        mechanism.awaitPapers(count, limit);
    }

    @Override
    public void close() {
        try {
            server.close();
            Connection open = current;
            if (open != null) {
                open.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            mechanism.close();
        }
    }
}
