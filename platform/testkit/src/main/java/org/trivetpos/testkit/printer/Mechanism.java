package org.trivetpos.testkit.printer;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What prints: one receive buffer, one thread, commands strictly in order. It stands still while not ready. */
final class Mechanism implements AutoCloseable {

    /** What a small printer has. */
    private static final int BUFFER_BYTES = 4096;
    private static final int CONNECTION_ENDED = -1;
    private static final int DOTS_A_LINE = 24;

    private final BlockingQueue<Item> buffer = new ArrayBlockingQueue<>(BUFFER_BYTES);
    private final Lock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Faults faults;
    private final List<PrintedPaper> papers = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream everything = new ByteArrayOutputStream();
    private final StringBuilder text = new StringBuilder();
    private final Thread thread;
    private String qr = "";
    private int pulses;
    private long lastByte;
    private volatile @Nullable Connection current;
    private volatile @Nullable RuntimeException rubbish;

    Mechanism(Faults faults) {
        this.faults = faults;
        this.thread = Thread.ofPlatform().daemon().name("printer-emulator").unstarted(this::run);
        faults.onChange(this::wake);
        thread.start();
    }

    private record Item(int value, Connection from) { }

    /** Takes a byte into the buffer; waits while it is full. */
    void receive(int value, Connection from) throws InterruptedException {
        buffer.put(new Item(value, from));
    }

    void ended(Connection from) throws InterruptedException {
        buffer.put(new Item(CONNECTION_ENDED, from));
    }

    private void run() {
        CommandParser parser = new CommandParser(this::nextByte);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Command command = parser.next();
                if (command != null) {
                    awaitReady();
                    locked(() -> execute(command));
                }
            } catch (StoppedException closed) {
                return;
            } catch (IllegalStateException wrong) {
                rubbish = wrong;
                wake();
                return;
            }
        }
    }

    private int nextByte() {
        try {
            Item item = buffer.take();
            current = item.from();
            if (item.value() >= 0) {
                slowDown();
                locked(() -> {
                    bytes.write(item.value());
                    everything.write(item.value());
                    lastByte = System.nanoTime();
                });
            }
            return item.value();
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        }
    }

    private void slowDown() {
        long nanos = faults.perByte().toNanos();
        if (nanos > 0) {
            LockSupport.parkNanos(nanos);
        }
    }

    private void awaitReady() {
        lock.lock();
        try {
            while (!faults.isReady()) {
                changed.await();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new StoppedException();
        } finally {
            lock.unlock();
        }
    }

    private void execute(Command command) {
        switch (command) {
            case Command.Characters some -> text.append(some.text());
            case Command.LineFeed feed -> {
                text.append("\n".repeat(feed.lines()));
                faults.used(feed.lines());
            }
            case Command.Raster picture -> {
                text.append("[raster ").append(picture.width()).append('x').append(picture.height()).append("]\n");
                faults.used(Math.ceilDiv(picture.height(), DOTS_A_LINE));
            }
            case Command.BarCode code -> text.append("[barcode ").append(code.data()).append("]\n");
            case Command.StoreQr store -> qr = store.data();
            case Command.PrintQr print -> text.append("[qr ").append(qr).append("]\n");
            case Command.Pulse pulse -> pulses++;
            case Command.Cut cut -> cut();
            case Command.ProcessId ask -> answer(faults.processIdAnswer(ask.id()));
            case Command.InOrderStatus ask -> answer(faults.inOrderAnswer());
            case Command.AutomaticStatus ask -> answer(faults.automaticAnswer());
            case Command.Silent silent -> { }
            case Command.Size size -> { }
            case Command.Bold bold -> { }
        }
    }

    private void answer(byte[] answer) {
        Connection asker = current;
        if (asker != null) {
            asker.answer(answer);
        }
    }

    private void cut() {
        papers.add(new PrintedPaper(bytes.toByteArray(), text.toString(), System.nanoTime()));
        bytes.reset();
        text.setLength(0);
        changed.signalAll();
    }

    List<PrintedPaper> papers() {
        return supply(() -> List.copyOf(papers));
    }

    String unfinished() {
        return supply(text::toString);
    }

    byte[] everything() {
        return supply(everything::toByteArray);
    }

    int pulses() {
        return supply(() -> pulses);
    }

    long lastByteNanos() {
        return supply(() -> lastByte);
    }

    /** Waits until so many papers were cut. */
    void awaitPapers(int count, Duration limit) {
        await(() -> papers.size() >= count, limit, () -> count + " papers, but there are " + papers.size());
    }

    private void await(BooleanSupplier reached, Duration limit, java.util.function.Supplier<String> words) {
        lock.lock();
        try {
            long left = limit.toNanos();
            while (!reached.getAsBoolean()) {
                RuntimeException wrong = rubbish;
                if (wrong != null) {
                    throw new AssertionError(wrong.getMessage(), wrong);
                }
                if (left <= 0) {
                    throw new AssertionError("waited " + limit + " for " + words.get());
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        locked(changed::signalAll);
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    private <T> T supply(java.util.function.Supplier<T> value) {
        lock.lock();
        try {
            return value.get();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    /** The emulator is closed. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
