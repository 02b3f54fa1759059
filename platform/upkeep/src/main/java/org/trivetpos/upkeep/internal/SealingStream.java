package org.trivetpos.upkeep.internal;

import java.io.IOException;
import java.io.OutputStream;

/** Encrypts what is written. A file whose stream was not closed has no end and is refused by whoever reads it. */
final class SealingStream extends OutputStream {

    private final OutputStream target;
    private final SealedFile file;
    private final byte[] chunk = new byte[SealedFile.CHUNK];
    private int filled;
    private boolean closed;

    SealingStream(OutputStream target, SealedFile file) throws IOException {
        this.target = target;
        this.file = file;
        target.write(file.header());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == chunk.length) {
                target.write(file.seal(chunk, filled, false));
                filled = 0;
            }
            int some = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, from, chunk, filled, some);
            filled += some;
            from += some;
            left -= some;
        }
    }

    /** Writes the end of the file; the stream below stays open. */
    void finish() throws IOException {
        if (!closed) {
            closed = true;
            target.write(file.seal(chunk, filled, true));
            target.flush();
        }
    }
}
