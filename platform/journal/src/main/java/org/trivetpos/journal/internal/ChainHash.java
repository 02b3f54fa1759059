package org.trivetpos.journal.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an entry: SHA-256 over the hash before it and the stored bytes. The bytes are number, version and time
 * (microseconds since 1970) as big-endian numbers and each text as its length in bytes (-1 when absent) and its UTF-8,
 * in the order number, type, version, subject, time, actor, terminal, approver, body. Used by one thread.
 */
final class ChainHash {

    static final byte[] BEFORE_THE_FIRST = new byte[32];

    private final MessageDigest digest;
    private final ByteBuffer number = ByteBuffer.allocate(Long.BYTES);

    ChainHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    byte[] of(byte[] previous, long at, Entry entry) {
        digest.update(previous);
        put(at, Long.BYTES);
        put(entry.type());
        put(entry.version(), Integer.BYTES);
        put(entry.subject());
        put(entry.atMicros(), Long.BYTES);
        put(entry.actor());
        put(entry.terminal());
        put(entry.approver());
        put(entry.body());
        return digest.digest();
    }

    private void put(long value, int bytes) {
        number.putLong(0, value);
        digest.update(number.array(), Long.BYTES - bytes, bytes);
    }

    private void put(@Nullable String text) {
        if (text == null) {
            put(-1, Integer.BYTES);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        put(bytes.length, Integer.BYTES);
        digest.update(bytes);
    }
}
