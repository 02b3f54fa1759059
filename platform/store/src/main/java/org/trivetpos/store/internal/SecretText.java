package org.trivetpos.store.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.trivetpos.kernel.Ids;
import org.trivetpos.store.ShopKeys;

/**
 * Secrets as the database keeps them: AES-256-GCM under the shop's key {@code settings}, bound to the setting's key so
 * that two cannot be swapped. Text: base64 of 12 bytes of nonce and the sealed bytes.
 */
final class SecretText {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final ShopKeys keys;
    private final Ids ids;

    SecretText(ShopKeys keys, Ids ids) {
        this.keys = keys;
        this.ids = ids;
    }

    String seal(String settingKey, String plain) {
        byte[] nonce = ids.secret(NONCE);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, settingKey, nonce)
                    .doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot encrypt with AES-GCM", e);
        }
    }

    /** @throws GeneralSecurityException if another key sealed it, or somebody altered it */
    String open(String settingKey, String kept) throws GeneralSecurityException {
        byte[] whole;
        try {
            whole = Base64.getDecoder().decode(kept);
        } catch (IllegalArgumentException altered) {
            throw new GeneralSecurityException("not what was sealed", altered);
        }
        if (whole.length < NONCE) {
            throw new GeneralSecurityException("not what was sealed");
        }
        byte[] nonce = Arrays.copyOf(whole, NONCE);
        byte[] plain = cipher(Cipher.DECRYPT_MODE, settingKey, nonce).doFinal(whole, NONCE, whole.length - NONCE);
        return new String(plain, StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode, String settingKey, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(keys.key("settings"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(settingKey.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
