package org.trivetpos.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.Ids;
import org.trivetpos.store.ShopKeys;

/**
 * PINs as the database keeps them: {@code argon2id$<kilobytes>$<passes>$<salt>$<hash>}, salt and hash in base64, the
 * shop's key {@code pin-pepper} as Argon2's secret. Few digits are quickly tried out; without the pepper, which is no
 * part of a backup, a stolen database gives nothing to try. About 50 ms and 8 MB for each check, four at a time.
 */
@Component(service = PepperedPins.class)
public final class PepperedPins {

    private static final int KILOBYTES = 8 * 1024;
    private static final int PASSES = 6;
    private static final int SALT = 16;
    private static final int HASH = 32;

    private final ShopKeys keys;
    private final Ids ids;
    private final int kilobytes;
    private final int passes;
    private final Semaphore atOnce = new Semaphore(4, true);

    @Activate
    public PepperedPins(@Reference ShopKeys keys, @Reference Ids ids) {
        this(keys, ids, KILOBYTES, PASSES);
    }

    PepperedPins(ShopKeys keys, Ids ids, int kilobytes, int passes) {
        this.keys = keys;
        this.ids = ids;
        this.kilobytes = kilobytes;
        this.passes = passes;
    }

    String hash(String digits) {
        byte[] salt = ids.secret(SALT);
        return "argon2id$" + kilobytes + "$" + passes + "$" + text(salt) + "$"
                + text(compute(digits, kilobytes, passes, salt));
    }

    boolean matches(String digits, String kept) {
        String[] parts = kept.split("\\$");
        if (parts.length != 5 || !parts[0].equals("argon2id")) {
            throw new IllegalStateException("a PIN in the database was not written by this program");
        }
        byte[] typed = compute(digits, Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), bytes(parts[3]));
        return MessageDigest.isEqual(typed, bytes(parts[4]));
    }

    private byte[] compute(String digits, int memory, int rounds, byte[] salt) {
        Argon2BytesGenerator argon2 = new Argon2BytesGenerator();
        argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(memory).withIterations(rounds)
                .withParallelism(1).withSalt(salt).withSecret(keys.key("pin-pepper")).build());
        byte[] hash = new byte[HASH];
        atOnce.acquireUninterruptibly();
        try {
            argon2.generateBytes(digits.getBytes(StandardCharsets.US_ASCII), hash);
        } finally {
            atOnce.release();
        }
        return hash;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text);
    }
}
