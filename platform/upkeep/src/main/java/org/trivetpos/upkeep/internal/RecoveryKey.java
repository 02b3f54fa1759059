package org.trivetpos.upkeep.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret behind all copies of a shop: 160 random bits, which people write as nine groups of four letters and digits
 * (Crockford's base 32; the last group tells a slip of the pen). So much chance needs no slow hash against guessing.
 */
final class RecoveryKey {

    static final int BYTES = 20;
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTER_BITS = 5;
    private static final int CHECK_LETTERS = 4;
    private static final int GROUP = 4;
    private static final int ID_BYTES = 8;

    private final byte[] secret;

    private RecoveryKey(byte[] secret) {
        this.secret = secret;
    }

    /** @param keyFile what stands in {@code keys/backup.key}: its first 20 bytes count */
    static RecoveryKey of(byte[] keyFile) {
        return new RecoveryKey(Arrays.copyOf(keyFile, BYTES));
    }

    /** @throws UnreadableCopy if it cannot be a recovery key: a letter is missing or wrong */
    static RecoveryKey parse(String typed) throws UnreadableCopy {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1').replace('L', '1');
        int letters = BYTES * Byte.SIZE / LETTER_BITS;
        if (plain.length() != letters + CHECK_LETTERS || plain.chars().anyMatch(c -> LETTERS.indexOf(c) < 0)) {
            throw new UnreadableCopy("upkeep.key-odd");
        }
        RecoveryKey key = new RecoveryKey(bytes(plain.substring(0, letters)));
        if (!key.check().equals(plain.substring(letters))) {
            throw new UnreadableCopy("upkeep.key-odd");
        }
        return key;
    }

    /** As people write it. */
    String text() {
        return (letters(secret) + check()).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** As {@code keys/backup.key} keeps it. */
    byte[] file(int length) {
        return Arrays.copyOf(secret, length);
    }

    /** Tells keys apart and says nothing about them. */
    byte[] id() {
        return Arrays.copyOf(derive("trivet backup key id", new byte[0]), ID_BYTES);
    }

    String idText() {
        return HexFormat.of().formatHex(id());
    }

    /** The AES-256 key of one file. */
    SecretKeySpec fileKey(byte[] salt) {
        return new SecretKeySpec(derive("trivet backup file", salt), "AES");
    }

    private byte[] derive(String purpose, byte[] salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
            return mac.doFinal(salt);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    private String check() {
        try {
            return letters(MessageDigest.getInstance("SHA-256").digest(secret)).substring(0, CHECK_LETTERS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String letters(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : bytes) {
            held = held << Byte.SIZE | Byte.toUnsignedInt(one);
            bits += Byte.SIZE;
            while (bits >= LETTER_BITS) {
                bits -= LETTER_BITS;
                text.append(LETTERS.charAt(held >> bits & LETTERS.length() - 1));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }

    private static byte[] bytes(String letters) {
        byte[] bytes = new byte[letters.length() * LETTER_BITS / Byte.SIZE];
        int held = 0;
        int bits = 0;
        int next = 0;
        for (char letter : letters.toCharArray()) {
            held = held << LETTER_BITS | LETTERS.indexOf(letter);
            bits += LETTER_BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[next++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return bytes;
    }
}
