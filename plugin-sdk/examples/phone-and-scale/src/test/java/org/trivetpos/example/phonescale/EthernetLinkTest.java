package org.trivetpos.example.phonescale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.ordering.spi.CallerDriver.Ring;

class EthernetLinkTest {

    private static final String CALL =
            "^^<U>000001<S>000002$01 I S 0276 G B3 09/26 11:28 AM 800-240-4637   CallerID.com   ";

    private final TypedSettings settings = new TypedSettings().with(DeviceSettings.BOX, "127.0.0.1");
    private final EthernetLink link = new EthernetLink(settings);
    private final LinkedBlockingQueue<Ring> heard = new LinkedBlockingQueue<>();
    private int port;

    @BeforeEach
    void findAPort() throws SocketException {
        try (DatagramSocket free = new DatagramSocket(0)) {
            port = free.getLocalPort();
        }
        settings.with(DeviceSettings.PORT, Integer.toString(port));
    }

    @AfterEach
    void close() {
        link.close();
    }

    private void send(String packet) throws Exception {
        byte[] bytes = packet.getBytes(StandardCharsets.US_ASCII);
        try (DatagramSocket box = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            box.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), port));
        }
    }

    @Test
    void aCallIsToldOnceWithWhatTheLineSaid() throws Exception {
        try (AutoCloseable listening = link.listen(heard::add)) {
            send("rubbish");
            send(CALL.replace(" I S ", " O S "));
            send(CALL.replace(" G ", " B "));
            send(CALL);
            assertThat(heard.poll(20, TimeUnit.SECONDS))
                    .isEqualTo(new Ring("1", "800-240-4637", "CallerID.com", null));
            send(CALL.replace("800-240-4637", "P           ").replace("$01", "$12"));
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(new Ring("12", "P", "CallerID.com", null));
            assertThat(heard).isEmpty();
        }
    }

    @Test
    void aDatagramOfAnybodyElseIsNoCall() throws Exception {
        settings.with(DeviceSettings.BOX, "192.0.2.7");
        try (AutoCloseable listening = link.listen(heard::add)) {
            send(CALL);
            assertThat(heard.poll(300, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    @Test
    void itListensAgainAfterItWasClosedAndNotWithoutABox() throws Exception {
        link.listen(heard::add).close();
        try (AutoCloseable again = link.listen(heard::add)) {
            assertThatThrownBy(() -> link.listen(heard::add)).isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining(Integer.toString(port));
        }
        settings.with(DeviceSettings.BOX, "");
        link.listen(heard::add).close();
    }
}
