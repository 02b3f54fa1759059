package org.trivetpos.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.trivetpos.store.ShopKeys;
import org.trivetpos.testkit.SequentialIds;

class SecretTextTest {

    private static final ShopKeys KEYS = name -> name.repeat(4).getBytes(StandardCharsets.US_ASCII);
    private static final ShopKeys OTHERS = name -> new byte[32];

    private final SecretText secrets = new SecretText(KEYS, new SequentialIds());

    @Test
    void aSecretComesBackAndIsNotReadable() throws GeneralSecurityException {
        String kept = secrets.seal("sms.token", "密钥 abc");
        assertThat(secrets.open("sms.token", kept)).isEqualTo("密钥 abc");
        assertThat(new String(Base64.getDecoder().decode(kept), StandardCharsets.UTF_8)).doesNotContain("abc");
    }

    @Test
    void theSameSecretLooksDifferentEachTime() {
        assertThat(secrets.seal("sms.token", "abc")).isNotEqualTo(secrets.seal("sms.token", "abc"));
    }

    @Test
    void aSecretOpensNeitherUnderAnotherKeyNorForAnotherSettingNorAltered() {
        String kept = secrets.seal("sms.token", "abc");
        byte[] altered = Base64.getDecoder().decode(kept);
        altered[altered.length - 1] ^= 1;
        assertRefused(new SecretText(OTHERS, new SequentialIds()), "sms.token", kept);
        assertRefused(secrets, "mail.token", kept);
        assertRefused(secrets, "sms.token", Base64.getEncoder().encodeToString(altered));
        assertRefused(secrets, "sms.token", "not base64!");
        assertRefused(secrets, "sms.token", "AAAA");
    }

    private static void assertRefused(SecretText secrets, String setting, String kept) {
        assertThatExceptionOfType(GeneralSecurityException.class).isThrownBy(() -> secrets.open(setting, kept));
    }
}
