package org.trivetpos.example.phonescale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.spi.CallerDriver;
import org.trivetpos.store.Settings;

/**
 * A box that announces callers by datagrams. The room asks it to listen, and may ask again after it was updated; when
 * this bundle goes, its sockets and threads go with it, whoever has forgotten to end them.
 */
@Component(service = CallerDriver.class)
public final class EthernetLink implements CallerDriver {

    private static final Logger LOG = LoggerFactory.getLogger(EthernetLink.class);
    private static final int LONGEST_PACKET = 200;

    private final Settings settings;
    private final List<DatagramSocket> open = new CopyOnWriteArrayList<>();

    @Activate
    public EthernetLink(@Reference Settings settings) {
        this.settings = settings;
    }

    @Deactivate
    void close() {
        open.forEach(DatagramSocket::close);
    }

    @Override
    public String id() {
        return "ethernet-link";
    }

    @Override
    public LocalText name() {
        return new LocalText("来电显示盒", "Caller ID box");
    }

    /** Without a box there is nothing to listen to, and nothing wrong either. */
    @Override
    public AutoCloseable listen(Consumer<Ring> heard) {
        String box = settings.value(DeviceSettings.BOX).strip();
        if (box.isEmpty()) {
            return () -> { };
        }
        try {
            InetAddress sender = InetAddress.getByName(box);
            DatagramSocket socket = new DatagramSocket((int) settings.number(DeviceSettings.PORT));
            open.add(socket);
            Thread.ofPlatform().daemon().name("ethernet-link").start(() -> receive(socket, sender, heard));
            return () -> {
                open.remove(socket);
                socket.close();
            };
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot listen at UDP port " + settings.number(DeviceSettings.PORT),
                    failure);
        }
    }

    /** Anybody in the network can send a datagram: only those of the box count. */
    private static void receive(DatagramSocket socket, InetAddress sender, Consumer<Ring> heard) {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST_PACKET], LONGEST_PACKET);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                if (packet.getAddress().equals(sender)) {
                    LinkPacket.read(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII))
                            .ifPresent(heard);
                }
                packet.setLength(LONGEST_PACKET);
            } catch (IOException broken) {
                if (!socket.isClosed()) {
                    LOG.warn("the caller ID box cannot be heard any more; switch this plugin off and on: {}",
                            broken.toString());
                    socket.close();
                }
            }
        }
    }
}
