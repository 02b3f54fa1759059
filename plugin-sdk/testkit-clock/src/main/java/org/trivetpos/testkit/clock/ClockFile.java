package org.trivetpos.testkit.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Two numbers that two processes share: by how much the clock is off, and at which moment it is held, both in
 * microseconds. A held moment of zero means that it is not held.
 */
final class ClockFile {

    private static final int BYTES = 16;
    private static final int OFFSET = 0;
    private static final int HELD = 8;
    private static final VarHandle LONGS = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final ByteBuffer shared;

    private ClockFile(MappedByteBuffer shared) {
        this.shared = shared;
    }

    /** The file is made if it is not there; its mapping lives as long as this object. */
    static ClockFile at(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            return new ClockFile(channel.map(FileChannel.MapMode.READ_WRITE, 0, BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long offset() {
        return (long) LONGS.getVolatile(shared, OFFSET);
    }

    long held() {
        return (long) LONGS.getVolatile(shared, HELD);
    }

    void offset(long micros) {
        LONGS.setVolatile(shared, OFFSET, micros);
    }

    void held(long micros) {
        LONGS.setVolatile(shared, HELD, micros);
    }
}
