package org.trivetpos.upkeep.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The format of an encrypted copy, as {@code docs/backup-format.md} describes it: a header, then chunks, each sealed
 * by AES-256-GCM under a key of this file alone. The header goes into every seal, the number of the chunk and whether
 * it is the last into its nonce: none can be changed, moved, left out or cut off.
 */
final class SealedFile {

    static final byte[] MAGIC = "TRIVETB1".getBytes(StandardCharsets.US_ASCII);
    static final int ID_BYTES = 8;
    static final int SALT_BYTES = 32;
    static final int CHUNK = 1 << 16;
    static final int TAG = 16;
    static final int HEADER = MAGIC.length + ID_BYTES + SALT_BYTES;
    private static final int NONCE = 12;

    private final byte[] header;
    private final SecretKey key;
    private long number;

    private SealedFile(byte[] header, RecoveryKey key) {
        this.header = header;
        this.key = key.fileKey(Arrays.copyOfRange(header, HEADER - SALT_BYTES, HEADER));
    }

    static SealedFile fresh(RecoveryKey key, byte[] salt) {
        return new SealedFile(ByteBuffer.allocate(HEADER).put(MAGIC).put(key.id()).put(salt).array(), key);
    }

    /** @throws UnreadableCopy if it is no copy, or was made with another key */
    static SealedFile read(byte[] header, RecoveryKey key) throws UnreadableCopy {
        if (!isCopy(header)) {
            throw new UnreadableCopy("upkeep.not-a-backup");
        }
        if (!isOf(header, key)) {
            throw new UnreadableCopy("upkeep.other-key");
        }
        return new SealedFile(header, key);
    }

    static boolean isCopy(byte[] header) {
        return header.length == HEADER && Arrays.equals(header, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    static boolean isOf(byte[] header, RecoveryKey key) {
        return Arrays.equals(header, MAGIC.length, MAGIC.length + ID_BYTES, key.id(), 0, ID_BYTES);
    }

    byte[] header() {
        return header.clone();
    }

    byte[] seal(byte[] plain, int length, boolean last) {
        try {
            return next(Cipher.ENCRYPT_MODE, last).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt with AES-GCM", e);
        }
    }

    /** @throws UnreadableCopy if anything was changed, moved, left out or cut off */
    byte[] open(byte[] sealed, int length, boolean last) throws UnreadableCopy {
        try {
            return next(Cipher.DECRYPT_MODE, last).doFinal(sealed, 0, length);
        } catch (GeneralSecurityException changed) {
            throw new UnreadableCopy("upkeep.altered");
        }
    }

    private Cipher next(int mode, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE).putInt(last ? 1 : 0).putLong(number++).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(header);
        return cipher;
    }
}
