package org.trivetpos.example.phonescale;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.ScaleReading;
import org.trivetpos.ordering.spi.Scale;
import org.trivetpos.store.Settings;
import org.trivetpos.store.Terminal;

/**
 * A scale at a network address. It is read while somebody weighs, so nothing is kept open in between; a device that is
 * off is an answer, not an exception. Half a second is all there is, for connecting and reading together.
 */
@Component(service = Scale.class)
public final class NetworkScale implements Scale {

    private static final Pattern ADDRESS = Pattern.compile("([\\w.-]{1,100}):(\\d{1,5})");
    private static final int CONNECT_MILLIS = 150;
    private static final int READ_MILLIS = 250;
    /** Two lines and a piece of one: the first is seldom whole. */
    private static final int MOST_BYTES = 64;

    private final Settings settings;

    @Activate
    public NetworkScale(@Reference Settings settings) {
        this.settings = settings;
    }

    @Override
    public String id() {
        return "network-scale";
    }

    @Override
    public LocalText name() {
        return new LocalText("网络秤", "Network scale");
    }

    @Override
    public boolean standsAt(Terminal terminal) {
        String till = settings.value(DeviceSettings.TILL).strip();
        return !settings.value(DeviceSettings.SCALE).isBlank() && (till.isEmpty() || till.equals(terminal.name()));
    }

    @Override
    public ScaleReading read() {
        Matcher address = ADDRESS.matcher(settings.value(DeviceSettings.SCALE).strip());
        if (!address.matches()) {
            return new ScaleReading.NoAnswer();
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.group(1), Integer.parseInt(address.group(2))), CONNECT_MILLIS);
            socket.setSoTimeout(READ_MILLIS);
            return ContinuousLine.read(wholeLine(socket.getInputStream()));
        } catch (IOException | IllegalArgumentException off) {
            return new ScaleReading.NoAnswer();
        }
    }

    private static String wholeLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int ends = 0;
        for (int count = 0; count < MOST_BYTES && ends < 2; count++) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            if (next == '\n') {
                ends++;
            } else if (ends == 1) {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.US_ASCII);
    }
}
