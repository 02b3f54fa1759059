package org.trivetpos.testkit.printer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/**
 * A line to the printer. Real-time requests are answered as soon as they are received, long before what was sent ahead
 * of them is printed; that is why they prove nothing about the paper.
 */
final class Connection {

    private final Socket socket;
    private final Mechanism mechanism;
    private final Faults faults;
    private int dropAfter;

    Connection(Socket socket, Mechanism mechanism, Faults faults) {
        this.socket = socket;
        this.mechanism = mechanism;
        this.faults = faults;
    }

    /** Receives until the other side closes or the line breaks. */
    void serve() throws InterruptedException {
        try (socket; InputStream in = new BufferedInputStream(socket.getInputStream())) {
            socket.setTcpNoDelay(true);
            dropAfter = Integer.MAX_VALUE;
            int before = 0;
            int last = 0;
            for (int now = in.read(); now >= 0; now = in.read()) {
                boolean request = before == 0x10 && last == 0x04;
                if (request) {
                    answer(faults.realTimeAnswer(now));
                } else if (now != 0x10 && last != 0x10 && breaks()) {
                    socket.setSoLinger(true, 0);
                    return;
                }
                mechanism.receive(now, this);
                before = last;
                last = now;
            }
        } catch (IOException gone) {
            // the other side broke off; what was received is printed all the same
            return;
        } finally {
            mechanism.ended(this);
        }
    }

    private boolean breaks() {
        if (dropAfter == Integer.MAX_VALUE) {
            dropAfter = faults.takeDropAfter();
        }
        if (dropAfter == Integer.MAX_VALUE) {
            return false;
        }
        return dropAfter-- == 0;
    }

    /** Says something to the other side, if it still listens. */
    void answer(byte[] bytes) {
        try {
            if (bytes.length > 0 && !socket.isClosed()) {
                socket.getOutputStream().write(bytes);
                socket.getOutputStream().flush();
            }
        } catch (IOException gone) {
            // nobody wants the answer any more
            return;
        }
    }

    void close() throws IOException {
        socket.close();
    }
}
