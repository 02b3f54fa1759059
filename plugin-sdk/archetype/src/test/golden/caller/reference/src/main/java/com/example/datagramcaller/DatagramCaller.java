package com.example.datagramcaller;

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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.spi.CallerDriver;

/**
 * Tells the shop each call once, on a thread of its own. The shop ends listening, and may begin again; when this bundle
 * goes, its sockets and threads go with it. What a line says is cleaned by the shop.
 */
@Component(service = CallerDriver.class)
public final class DatagramCaller implements CallerDriver {

    private static final Logger LOG = LoggerFactory.getLogger(DatagramCaller.class);
    private static final int LONGEST = 200;

    private final List<DatagramSocket> open = new CopyOnWriteArrayList<>();
    private final int port;

    @Activate
    public DatagramCaller() {
        this(3520);
    }

    DatagramCaller(int port) {
        this.port = port;
    }

    @Deactivate
    void close() {
        open.forEach(DatagramSocket::close);
    }

    @Override
    public String id() {
        return "datagram-caller";
    }

    @Override
    public LocalText name() {
        return new LocalText("数据报来电", "Calls by datagram");
    }

    @Override
    public AutoCloseable listen(Consumer<Ring> heard) {
        try {
            DatagramSocket socket = new DatagramSocket(port, InetAddress.getLoopbackAddress());
            open.add(socket);
            Thread.ofPlatform().daemon().name("datagram-caller").start(() -> receive(socket, heard));
            return () -> {
                open.remove(socket);
                socket.close();
            };
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot listen at UDP port " + port, failure);
        }
    }

    private static void receive(DatagramSocket socket, Consumer<Ring> heard) {
        DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                heard.accept(new Ring("", new String(packet.getData(), 0, packet.getLength(),
                        StandardCharsets.UTF_8)));
                packet.setLength(LONGEST);
            } catch (IOException broken) {
                if (!socket.isClosed()) {
                    LOG.warn("no call can be heard any more; switch this plugin off and on: {}", broken.toString());
                    socket.close();
                }
            }
        }
    }
}
