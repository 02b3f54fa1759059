package org.trivetpos.network.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.store.ShopKeys;
import org.trivetpos.testkit.MutableClock;
import org.trivetpos.testkit.SequentialIds;

class ShopCertificatesTest {

    private static final Set<String> HERE = Set.of("192.168.1.20", "till.local");

    private final MutableClock clock = new MutableClock();
    private final ShopKeys keys = name -> new byte[32];
    @TempDir
    private Path data;

    private ShopCertificates opened() throws IOException {
        Files.createDirectories(data.resolve("keys"));
        return new ShopCertificates(data, keys, clock, new SequentialIds());
    }

    private static X509Certificate served(KeyStore store) throws Exception {
        return (X509Certificate) store.getCertificate("server");
    }

    /** As a tablet checks it, which trusts the authority alone. */
    private void isTrusted(X509Certificate authority, X509Certificate server) throws Exception {
        CertPath path = CertificateFactory.getInstance("X.509").generateCertPath(List.of(server));
        PKIXParameters terms = new PKIXParameters(Set.of(new TrustAnchor(authority, null)));
        terms.setRevocationEnabled(false);
        terms.setDate(Date.from(clock.instant()));
        CertPathValidator.getInstance("PKIX").validate(path, terms);
    }

    @Test
    void aTabletThatTrustsTheShopTrustsItsServerAtItsAddressAndName() throws Exception {
        ShopCertificates certificates = opened();
        X509Certificate server = served(certificates.server(HERE));
        isTrusted(certificates.authority(), server);
        assertThat(server.getSubjectAlternativeNames()).extracting(one -> String.valueOf(one.get(1)))
                .containsExactlyInAnyOrder("192.168.1.20", "till.local");
    }

    @Test
    void nothingIsMadeAnewAtARestart() throws Exception {
        ShopCertificates before = opened();
        X509Certificate server = served(before.server(HERE));
        ShopCertificates after = opened();
        assertThat(after.authority()).isEqualTo(before.authority());
        assertThat(after.isToRenew(HERE)).isFalse();
        assertThat(served(after.server(HERE))).isEqualTo(server);
    }

    @Test
    void theServersCertificateIsRenewedBeforeItEndsAndTabletsNoticeNothing() throws Exception {
        ShopCertificates certificates = opened();
        X509Certificate authority = certificates.authority();
        X509Certificate first = served(certificates.server(HERE));
        clock.set(first.getNotAfter().toInstant().minus(ShopCertificates.RENEWED_BEFORE).minusSeconds(1));
        assertThat(certificates.isToRenew(HERE)).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(certificates.isToRenew(HERE)).isTrue();
        X509Certificate second = served(certificates.server(HERE));
        assertThat(second.getNotAfter()).isAfter(first.getNotAfter());
        clock.set(first.getNotAfter().toInstant().plusSeconds(1));
        isTrusted(authority, second);
    }

    @Test
    void anotherAddressGetsAnotherCertificateUnderTheSameTrust() throws Exception {
        ShopCertificates certificates = opened();
        X509Certificate authority = certificates.authority();
        certificates.server(HERE);
        Set<String> moved = Set.of("10.0.0.7", "till.local");
        assertThat(certificates.isToRenew(moved)).isTrue();
        isTrusted(authority, served(certificates.server(moved)));
        assertThat(certificates.authority()).isEqualTo(authority);
    }

    /** Whoever stole the authority's key could not speak for a bank. */
    @Test
    void theAuthorityVouchesForPrivateNetworksAlone() throws Exception {
        X509Certificate authority = opened().authority();
        assertThat(authority.getCriticalExtensionOIDs()).contains("2.5.29.30");
        PKIXNameConstraintValidator terms = new PKIXNameConstraintValidator();
        terms.intersectPermittedSubtree(NameConstraints.getInstance(ASN1OctetString.getInstance(
                authority.getExtensionValue("2.5.29.30")).getOctets()).getPermittedSubtrees());
        terms.checkPermitted(new GeneralName(GeneralName.iPAddress, "192.168.1.20"));
        terms.checkPermitted(new GeneralName(GeneralName.dNSName, "till.local"));
        assertThatThrownBy(() -> terms.checkPermitted(new GeneralName(GeneralName.iPAddress, "203.0.113.7")))
                .isInstanceOf(NameConstraintValidatorException.class);
        assertThatThrownBy(() -> terms.checkPermitted(new GeneralName(GeneralName.dNSName, "bank.example")))
                .isInstanceOf(NameConstraintValidatorException.class);
    }

    @Test
    void theKeysAreForTheOwnersEyes() throws Exception {
        opened().authority();
        Path file = data.resolve("keys/network.p12");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void aDamagedFileIsSaidInWordsAndNotOverwritten() throws Exception {
        opened().authority();
        Path file = data.resolve("keys/network.p12");
        Files.write(file, new byte[] {1, 2, 3});
        ShopCertificates damaged = opened();
        assertThatThrownBy(damaged::authority).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo("network.keys-unreadable"));
        assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
    }
}
