package org.trivetpos.network.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.store.ShopKeys;

/**
 * The shop's authority and the certificate of its server, in the folder of keys: readable by the owner alone, outside
 * the database and its backups. Not thread-safe.
 */
final class ShopCertificates {

    static final Duration RENEWED_BEFORE = Duration.ofDays(30);
    private static final Logger LOG = LoggerFactory.getLogger(ShopCertificates.class);
    private static final String AUTHORITY = "authority";
    private static final String SERVER = "server";
    private static final int SERIAL = 16;
    private static final int SHORT = 8;

    private final Path file;
    private final ShopKeys keys;
    private final Clock clock;
    private final Ids ids;
    private @Nullable KeyStore known;

    ShopCertificates(Path data, ShopKeys keys, Clock clock, Ids ids) {
        this.file = data.resolve("keys").resolve("network.p12");
        this.keys = keys;
        this.clock = clock;
        this.ids = ids;
    }

    /** What tablets trust. */
    X509Certificate authority() {
        return certificate(opened(), AUTHORITY);
    }

    /** The key and certificate of a server with these names; made anew when they changed or it soon runs out. */
    KeyStore server(Collection<String> names) {
        KeyStore store = opened();
        try {
            if (!isGood(store, names)) {
                Issuer.Issued authority = new Issuer.Issued((PrivateKey) store.getKey(AUTHORITY, password()),
                        certificate(store, AUTHORITY));
                Issuer.Issued made = Issuer.server(authority, names, clock.instant(), ids.secret(SERIAL));
                put(store, SERVER, made, authority.certificate());
                save(store);
            }
            KeyStore alone = KeyStore.getInstance("PKCS12");
            alone.load(null, null);
            alone.setKeyEntry(SERVER, store.getKey(SERVER, password()), password(),
                    store.getCertificateChain(SERVER));
            return alone;
        } catch (GeneralSecurityException | IOException failure) {
            throw unreadable(failure);
        }
    }

    /** True if {@link #server} would give another one. */
    boolean isToRenew(Collection<String> names) {
        try {
            return !isGood(opened(), names);
        } catch (GeneralSecurityException failure) {
            throw unreadable(failure);
        }
    }

    char[] password() {
        return HexFormat.of().formatHex(keys.key("network")).toCharArray();
    }

    /** SHA-256 in capital hexadecimal digits. */
    static String fingerprint(X509Certificate certificate) {
        try {
            return HexFormat.of().withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isGood(KeyStore store, Collection<String> names) throws GeneralSecurityException {
        if (!store.containsAlias(SERVER)) {
            return false;
        }
        X509Certificate server = certificate(store, SERVER);
        Instant renewed = server.getNotAfter().toInstant().minus(RENEWED_BEFORE);
        Set<String> here = server.getSubjectAlternativeNames().stream().map(one -> String.valueOf(one.get(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        return clock.instant().isBefore(renewed) && here.equals(new TreeSet<>(names));
    }

    /** An authority that soon runs out is made anew as well; tablets then have to be told, and the page says so. */
    private KeyStore opened() {
        KeyStore now = known;
        try {
            if (now == null) {
                now = KeyStore.getInstance("PKCS12");
                if (Files.exists(file)) {
                    try (InputStream in = Files.newInputStream(file)) {
                        now.load(in, password());
                    }
                } else {
                    now.load(null, null);
                }
            }
            if (!now.containsAlias(AUTHORITY) || !clock.instant().isBefore(
                    certificate(now, AUTHORITY).getNotAfter().toInstant().minus(RENEWED_BEFORE))) {
                byte[] serial = ids.secret(SERIAL);
                String name = "Trivet " + HexFormat.of().withUpperCase().formatHex(serial).substring(0, SHORT);
                Issuer.Issued made = Issuer.authority(name, clock.instant(), serial);
                put(now, AUTHORITY, made, null);
                now.deleteEntry(SERVER);
                save(now);
            }
            known = now;
            return now;
        } catch (GeneralSecurityException | IOException failure) {
            throw unreadable(failure);
        }
    }

    private void put(KeyStore store, String name, Issuer.Issued made, @Nullable X509Certificate above)
            throws GeneralSecurityException {
        Certificate[] chain = above == null ? new Certificate[] {made.certificate()}
                : new Certificate[] {made.certificate(), above};
        store.setKeyEntry(name, made.key(), password(), chain);
    }

    private void save(KeyStore store) throws GeneralSecurityException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, password());
        OwnFile.write(file, bytes.toByteArray());
    }

    private static X509Certificate certificate(KeyStore store, String name) {
        try {
            return (X509Certificate) store.getCertificate(name);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private RuntimeException unreadable(Exception failure) {
        known = null;
        LOG.error("The certificates in {} cannot be used ({}): bring the file and keys/network.key back from your copy "
                + "of the data folder, or move them away; tablets then have to trust a new certificate", file,
                failure.toString());
        return Refusal.of("network.keys-unreadable", file.toString()).asException();
    }
}
