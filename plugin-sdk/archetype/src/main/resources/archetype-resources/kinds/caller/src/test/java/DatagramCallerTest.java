package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.trivetpos.ordering.spi.CallerDriver.Ring;

class DatagramCallerTest {

    private final LinkedBlockingQueue<Ring> heard = new LinkedBlockingQueue<>();

    private static int freePort() throws Exception {
        try (DatagramSocket free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    @Test
    void aDatagramIsACallAndListeningMayEndAndBeginAgain() throws Exception {
        int port = freePort();
        DatagramCaller caller = new DatagramCaller(port);
        caller.listen(heard::add).close();
        byte[] number = "13812345678".getBytes(StandardCharsets.UTF_8);
        try (AutoCloseable listening = caller.listen(heard::add); DatagramSocket line = new DatagramSocket()) {
            line.send(new DatagramPacket(number, number.length, InetAddress.getLoopbackAddress(), port));
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(new Ring("", "13812345678"));
        }
    }
}
