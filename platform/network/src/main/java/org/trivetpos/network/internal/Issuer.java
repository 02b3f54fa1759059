package org.trivetpos.network.internal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes the shop's certificates with Bouncy Castle, which is loaded by nobody else here and so not before it is needed.
 * Tablets are told once to trust the shop's authority; what it signs may be renewed and may move to another address
 * without anybody touching a tablet. Whoever stole its key could speak for addresses of private networks alone.
 */
final class Issuer {

    private static final Duration AUTHORITY = Duration.ofDays(3650);
    /** Longer than that some tablets do not take. */
    private static final Duration SERVER = Duration.ofDays(397);
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);
    private static final List<String> NETWORKS = List.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
            "100.64.0.0/10", "127.0.0.0/8");
    private static final int SERIAL_BITS = 127;

    /** A certificate and its key. */
    record Issued(PrivateKey key, X509Certificate certificate) { }

    private Issuer() { }

    /** @param serial random bytes */
    static Issued authority(String name, Instant now, byte[] serial) throws GeneralSecurityException {
        KeyPair pair = newPair();
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.O, "Trivet")
                .addRDN(BCStyle.CN, name).build();
        GeneralSubtree[] allowed = Stream.concat(
                NETWORKS.stream().map(network -> new GeneralName(GeneralName.iPAddress, network)),
                Stream.of(new GeneralName(GeneralName.dNSName, "local"))).map(GeneralSubtree::new)
                .toArray(GeneralSubtree[]::new);
        try {
            JcaX509ExtensionUtils marks = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(subject, number(serial),
                    Date.from(now.minus(CLOCKS_DIFFER)), Date.from(now.plus(AUTHORITY)), subject, pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(0))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                    .addExtension(Extension.nameConstraints, true, new NameConstraints(allowed, null))
                    .addExtension(Extension.subjectKeyIdentifier, false,
                            marks.createSubjectKeyIdentifier(pair.getPublic()));
            return new Issued(pair.getPrivate(), signed(builder, pair.getPrivate()));
        } catch (IOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    /**
     * A certificate of the shop's server, signed by its authority.
     *
     * @param names addresses as numbers, and names that end in {@code .local}
     */
    static Issued server(Issued authority, Collection<String> names, Instant now, byte[] serial)
            throws GeneralSecurityException {
        KeyPair pair = newPair();
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.O, "Trivet")
                .addRDN(BCStyle.CN, names.iterator().next()).build();
        GeneralName[] alternatives = names.stream().map(Issuer::alternative).toArray(GeneralName[]::new);
        Instant end = now.plus(SERVER);
        Instant trusted = authority.certificate().getNotAfter().toInstant();
        try {
            JcaX509ExtensionUtils marks = new JcaX509ExtensionUtils();
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    new JcaX509CertificateHolder(authority.certificate()).getSubject(), number(serial),
                    Date.from(now.minus(CLOCKS_DIFFER)), Date.from(end.isBefore(trusted) ? end : trusted), subject,
                    pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                    .addExtension(Extension.extendedKeyUsage, false,
                            new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
                    .addExtension(Extension.subjectAlternativeName, false, new GeneralNames(alternatives))
                    .addExtension(Extension.authorityKeyIdentifier, false,
                            marks.createAuthorityKeyIdentifier(authority.certificate()));
            return new Issued(pair.getPrivate(), signed(builder, authority.key()));
        } catch (IOException impossible) {
            throw new GeneralSecurityException(impossible);
        }
    }

    private static GeneralName alternative(String name) {
        return new GeneralName(name.endsWith(".local") ? GeneralName.dNSName : GeneralName.iPAddress, name);
    }

    private static KeyPair newPair() throws GeneralSecurityException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        return pairs.generateKeyPair();
    }

    private static BigInteger number(byte[] serial) {
        return new BigInteger(1, serial).mod(BigInteger.ONE.shiftLeft(SERIAL_BITS)).add(BigInteger.ONE);
    }

    private static X509Certificate signed(X509v3CertificateBuilder builder, PrivateKey key)
            throws GeneralSecurityException {
        try {
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
        } catch (OperatorCreationException e) {
            throw new GeneralSecurityException("this Java cannot sign with ECDSA", e);
        }
    }
}
