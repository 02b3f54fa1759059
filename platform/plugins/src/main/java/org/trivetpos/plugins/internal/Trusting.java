package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.plugins.Signer;
import org.trivetpos.plugins.SignerRevoked;
import org.trivetpos.plugins.SignerTrusted;

/** Changes whom the shop trusts, and has it written down. */
final class Trusting {

    private static final Logger LOG = LoggerFactory.getLogger(Trusting.class);
    private static final int SUBJECT_DIGITS = 40;

    private final TrustedSigners signers;
    private final PluginFiles files;
    private final Ledger ledger;

    Trusting(TrustedSigners signers, PluginFiles files, Ledger ledger) {
        this.signers = signers;
        this.files = files;
        this.ledger = ledger;
    }

    Signer trust(@Nullable CommandContext context, Path file) {
        try {
            Signer trusted = signers.add(certificate(file));
            ledger.write(context, subject(trusted.fingerprint()),
                    new SignerTrusted(trusted.name(), trusted.fingerprint(), Ledger.by(context)));
            return trusted;
        } catch (IOException | CertificateException failure) {
            LOG.warn("whoever stands for {} cannot be trusted", file, failure);
            throw Refusal.of("plugins.no-signer").asException();
        }
    }

    private X509Certificate certificate(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(content);
        } catch (CertificateException noCertificate) {
            OpenedJar jar = files.read(file).jar();
            Set<X509Certificate> found = jar.signers();
            if (jar.broken() != null || found == null || found.size() != 1) {
                throw Refusal.of("plugins.no-signer").asException();
            }
            return found.iterator().next();
        }
    }

    void revoke(@Nullable CommandContext context, String fingerprint) {
        Signer known = signers.all().stream().filter(one -> one.fingerprint().equals(fingerprint)).findFirst()
                .orElseThrow(() -> Refusal.of("plugins.no-signer").asException());
        try {
            signers.revoke(fingerprint);
        } catch (IOException failure) {
            LOG.error("the signer {} could not be revoked", fingerprint, failure);
            throw Refusal.of("plugins.not-revoked").asException();
        }
        ledger.write(context, subject(fingerprint),
                new SignerRevoked(known.name(), fingerprint, Ledger.by(context)));
    }

    private static String subject(String fingerprint) {
        return fingerprint.substring(0, SUBJECT_DIGITS);
    }
}
