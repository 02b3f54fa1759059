package org.trivetpos.workload.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The journal's hash, written down again from its description, so that a generated past is validly chained. */
final class PastLink {

    private final MessageDigest digest;

    PastLink() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** Texts are subject, actor, terminal, approver and body of the fact. */
    byte[] of(byte[] previous, long number, String type, int version, long atMicros, @Nullable String... texts) {
        digest.update(previous);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number).array());
        put(type);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, version).array());
        put(texts[0]);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, atMicros).array());
        for (int text = 1; text < texts.length; text++) {
            put(texts[text]);
        }
        return digest.digest();
    }

    private void put(@Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, text == null ? -1 : bytes.length).array());
        digest.update(bytes);
    }
}
