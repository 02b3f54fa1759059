package org.trivetpos.upkeep.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Decrypts a file: gives no byte of a chunk before all of it was found to be as it was written. */
final class OpeningStream extends InputStream {

    private static final int SEALED = SealedFile.CHUNK + SealedFile.TAG;

    private final InputStream source;
    private final SealedFile file;
    private byte[] sealed;
    private byte[] plain = new byte[0];
    private int next;
    private boolean ended;

    /** @throws UnreadableCopy if it is no copy, or was made with another key */
    OpeningStream(InputStream source, RecoveryKey key) throws IOException {
        this.source = source;
        this.file = SealedFile.read(source.readNBytes(SealedFile.HEADER), key);
        this.sealed = source.readNBytes(SEALED);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        while (next == plain.length) {
            if (ended) {
                return -1;
            }
            // the last one is known by nothing coming after it
            byte[] after = sealed.length < SEALED ? new byte[0] : source.readNBytes(SEALED);
            ended = after.length == 0;
            plain = file.open(sealed, sealed.length, ended);
            sealed = after;
            next = 0;
        }
        int some = Math.min(length, plain.length - next);
        System.arraycopy(plain, next, bytes, offset, some);
        next += some;
        return some;
    }

    /** Reads to the end, so that the whole file is known to be as it was written. */
    void toTheEnd() throws IOException {
        transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(plain, (byte) 0);
        source.close();
    }
}
