package org.trivetpos.example.phonescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.TerminalId;
import org.trivetpos.ordering.ScaleReading;
import org.trivetpos.ordering.Weight;
import org.trivetpos.store.Terminal;

class NetworkScaleTest {

    private final TypedSettings settings = new TypedSettings();
    private final NetworkScale scale = new NetworkScale(settings);
    private ServerSocket device;
    private volatile String sends = "";

    @BeforeEach
    void switchOn() throws IOException {
        device = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        settings.with(DeviceSettings.SCALE, "127.0.0.1:" + device.getLocalPort());
        Thread.ofPlatform().daemon().start(this::send);
    }

    @AfterEach
    void switchOff() throws IOException {
        device.close();
    }

    private void send() {
        while (!device.isClosed()) {
            try (Socket reader = device.accept()) {
                reader.getOutputStream().write(sends.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private ScaleReading reads(String sent) {
        sends = sent;
        return scale.read();
    }

    @Test
    void theFirstWholeLineCounts() {
        assertThat(reads("0.1kg\r\nST,GS,+  0.532kg\r\nUS,GS,+  9.999kg\r\n"))
                .isEqualTo(new ScaleReading.Stable(new Weight(532), Weight.ZERO));
        assertThat(reads("\r\nUS,NT,-  0.0205kg\r\n"))
                .isEqualTo(new ScaleReading.Unstable(new Weight(-21), Weight.ZERO));
        assertThat(reads("\r\nST,GS,+ 250g\r\n")).isEqualTo(new ScaleReading.Stable(new Weight(250), Weight.ZERO));
        assertThat(reads("\r\nOL,GS,+ -----kg\r\n")).isEqualTo(new ScaleReading.Overload());
    }

    @Test
    void rubbishSilenceAndADeviceThatIsOffAreNoAnswer() throws IOException {
        assertThat(reads("\r\n%%%\r\n")).isEqualTo(new ScaleReading.NoAnswer());
        assertThat(reads("x".repeat(10_000))).isEqualTo(new ScaleReading.NoAnswer());
        assertThat(reads("")).isEqualTo(new ScaleReading.NoAnswer());
        device.close();
        assertThat(scale.read()).isEqualTo(new ScaleReading.NoAnswer());
        settings.with(DeviceSettings.SCALE, "over there");
        assertThat(scale.read()).isEqualTo(new ScaleReading.NoAnswer());
    }

    @Test
    void itStandsAtTheTillThatTheManagerNamed() {
        Terminal till = new Terminal(new TerminalId("t1"), "吧台", Instant.EPOCH, null);
        assertThat(scale.standsAt(till)).isTrue();
        assertThat(scale.standsAt(new Terminal(new TerminalId("t2"), "门口", Instant.EPOCH, null))).isTrue();
        settings.with(DeviceSettings.TILL, "吧台");
        assertThat(scale.standsAt(till)).isTrue();
        assertThat(scale.standsAt(new Terminal(new TerminalId("t2"), "门口", Instant.EPOCH, null))).isFalse();
        settings.with(DeviceSettings.SCALE, " ");
        assertThat(scale.standsAt(till)).isFalse();
    }
}
