package org.trivetpos.plugins.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.plugins.Signature;
import org.trivetpos.plugins.Signer;

/**
 * Whom this shop trusts, from two places in its data folder that are read anew for each question: certificates in
 * {@code etc/trusted-signers/*.pem}, and fingerprints in {@code etc/revoked-signers}, one in a line, after which
 * anything may be said. A revoked certificate stays revoked, trusted or not.
 */
final class TrustedSigners {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedSigners.class);
    private static final int FINGERPRINT_DIGITS = 64;

    private final Disk disk = new Disk();
    private final Map<ByteBuffer, X509Certificate> decoded = new ConcurrentHashMap<>();
    private final Path certificates;
    private final Path revocations;

    TrustedSigners(Path etc) {
        this.certificates = etc.resolve("trusted-signers");
        this.revocations = etc.resolve("revoked-signers");
    }

    /** What to think of a whole file that these have signed, each of them all of it. */
    Signature judge(Set<X509Certificate> signers) {
        Set<String> revoked = revoked();
        for (X509Certificate signer : signers) {
            if (revoked.contains(fingerprint(signer))) {
                return new Signature.Revoked(name(signer), fingerprint(signer));
            }
        }
        Set<String> trusted = trusted();
        X509Certificate any = signers.iterator().next();
        return signers.stream().filter(signer -> trusted.contains(fingerprint(signer))).findFirst()
                .<Signature>map(signer -> new Signature.Trusted(name(signer), fingerprint(signer)))
                .orElseGet(() -> new Signature.Unknown(name(any), fingerprint(any)));
    }

    /** Everybody of whom something is known. */
    List<Signer> all() {
        Set<String> revoked = revoked();
        Map<String, Signer> all = new TreeMap<>();
        revoked.forEach(print -> all.put(print, new Signer("", print, true)));
        certificates().forEach(certificate -> all.put(fingerprint(certificate), new Signer(name(certificate),
                fingerprint(certificate), revoked.contains(fingerprint(certificate)))));
        return all.values().stream().sorted(Comparator.comparing(Signer::name).thenComparing(Signer::fingerprint))
                .toList();
    }

    /** Durable when it returns. */
    Signer add(X509Certificate certificate) throws IOException, CertificateEncodingException {
        String print = fingerprint(certificate);
        disk.createFolders(certificates);
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        disk.keep(certificates.resolve(print.substring(0, 16) + ".pem"), pem.getBytes(StandardCharsets.US_ASCII));
        return new Signer(name(certificate), print, revoked().contains(print));
    }

    /** Durable when it returns. */
    void revoke(String print) throws IOException {
        String before = Files.exists(revocations) ? Files.readString(revocations) : "";
        if (!revoked().contains(print)) {
            String after = before + (before.isEmpty() || before.endsWith("\n") ? "" : "\n") + print + "\n";
            disk.createFolders(revocations.getParent());
            disk.keep(revocations, after.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Set<String> trusted() {
        return certificates().stream().map(TrustedSigners::fingerprint).collect(Collectors.toSet());
    }

    private List<X509Certificate> certificates() {
        if (!Files.isDirectory(certificates)) {
            return List.of();
        }
        List<X509Certificate> trusted = new ArrayList<>();
        try (Stream<Path> files = Files.list(certificates)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".pem")).sorted().toList()) {
                try {
                    trusted.add(certificate(ByteBuffer.wrap(Files.readAllBytes(file))));
                } catch (CertificateException unreadable) {
                    LOG.warn("{} is no certificate (PEM, X.509); its owner is not trusted: {}", file,
                            unreadable.getMessage());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return trusted;
    }

    /** To decode one takes longer than all else that is looked at when a plugin comes. */
    private X509Certificate certificate(ByteBuffer content) throws CertificateException {
        X509Certificate known = decoded.get(content);
        if (known == null) {
            known = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(content.array()));
            decoded.put(content, known);
        }
        return known;
    }

    private Set<String> revoked() {
        if (!Files.exists(revocations)) {
            return Set.of();
        }
        try (Stream<String> lines = Files.lines(revocations)) {
            return lines.map(line -> line.replace(":", "").strip().toLowerCase(Locale.ROOT))
                    .filter(line -> line.length() >= FINGERPRINT_DIGITS)
                    .map(line -> line.substring(0, FINGERPRINT_DIGITS)).collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName();
    }
}
