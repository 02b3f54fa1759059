package org.trivetpos.driver.escpos;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One connection to a printer, for one job. Nothing waits without a limit: a printer without paper stops taking bytes.
 * Used by one thread; {@link #close} may come from another and ends every wait.
 */
final class Conversation implements AutoCloseable {

    /** Small, so that little is under way when a printer stops. */
    private static final int SEND_BUFFER = 16 * 1024;

    private final SocketChannel channel;
    private final Selector selector;
    private final Answers answers = new Answers();
    private final ByteBuffer in = ByteBuffer.allocate(256);
    private boolean ended;

    private Conversation(SocketChannel channel, Selector selector) {
        this.channel = channel;
        this.selector = selector;
    }

    static Conversation open(Address.Tcp address, Duration limit) throws IOException {
        InetSocketAddress target = new InetSocketAddress(address.host(), address.port());
        if (target.isUnresolved()) {
            throw new UnknownHostException(address.host());
        }
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SEND_BUFFER);
            Selector selector = Selector.open();
            Conversation conversation = new Conversation(channel, selector);
            try {
                conversation.connect(target, limit);
                return conversation;
            } catch (IOException | RuntimeException failure) {
                selector.close();
                throw failure;
            }
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    private void connect(InetSocketAddress target, Duration limit) throws IOException {
        SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
        boolean connected = channel.connect(target);
        long deadline = System.nanoTime() + limit.toNanos();
        while (!connected) {
            if (!await(key, SelectionKey.OP_CONNECT, deadline)) {
                throw new SocketTimeoutException("no connection within " + limit);
            }
            connected = channel.finishConnect();
        }
    }

    /**
     * Hands over every byte, listening meanwhile.
     *
     * @throws StalledException if the device takes no more within the limit
     */
    void send(byte[] bytes, Duration limit) throws IOException {
        ByteBuffer out = ByteBuffer.wrap(bytes);
        SelectionKey key = Objects.requireNonNull(channel.keyFor(selector));
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (out.hasRemaining()) {
                if (channel.write(out) == 0
                        && !await(key, SelectionKey.OP_WRITE | (ended ? 0 : SelectionKey.OP_READ), deadline)) {
                    throw new StalledException(out.position(), new SocketTimeoutException("the device takes no more"));
                }
                hear();
            }
        } catch (StalledException stalled) {
            throw stalled;
        } catch (IOException broken) {
            throw new StalledException(out.position(), broken);
        }
    }

    /**
     * The next thing that the printer says, or empty if it says nothing within the limit.
     *
     * @throws EOFException if it hung up
     */
    Optional<Answer> listen(Duration limit) throws IOException {
        SelectionKey key = Objects.requireNonNull(channel.keyFor(selector));
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            hear();
            Optional<Answer> answer = answers.next();
            if (answer.isPresent()) {
                return answer;
            }
            if (ended) {
                throw new EOFException("the printer hung up");
            }
            if (!await(key, SelectionKey.OP_READ, deadline)) {
                return Optional.empty();
            }
        }
    }

    private void hear() throws IOException {
        int count = ended ? -1 : channel.read(in);
        while (count > 0) {
            in.flip();
            while (in.hasRemaining()) {
                answers.add(in.get() & 0xFF);
            }
            in.clear();
            count = channel.read(in);
        }
        ended = count < 0;
    }

    private boolean await(SelectionKey key, int interest, long deadline) throws IOException {
        key.interestOps(interest);
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime()) + 1;
        if (left <= 1) {
            return false;
        }
        selector.selectedKeys().clear();
        boolean ready = selector.select(left) > 0;
        if (!selector.isOpen() || !channel.isOpen()) {
            throw new EOFException("the driver is being stopped");
        }
        return ready || deadline - System.nanoTime() > 0;
    }

    @Override
    public void close() throws IOException {
        channel.close();
        selector.close();
    }

    /** The line broke, or the device took no more, after so many bytes. */
    static final class StalledException extends IOException {

        private static final long serialVersionUID = 1L;

        private final int bytesTaken;

        StalledException(int bytesTaken, IOException cause) {
            super(cause.getMessage(), cause);
            this.bytesTaken = bytesTaken;
        }

        int bytesTaken() {
            return bytesTaken;
        }
    }
}
