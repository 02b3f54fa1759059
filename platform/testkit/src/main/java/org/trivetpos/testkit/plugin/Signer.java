package org.trivetpos.testkit.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** A key pair with its certificate, as {@code keytool} makes it, that signs as {@code jarsigner} does. */
public record Signer(PrivateKey key, X509Certificate certificate) {

    private static final char[] SECRET = "changeit".toCharArray();

    /** A fresh one. */
    public static Signer named(String name, Path folder) throws GeneralSecurityException, IOException {
        Path store = folder.resolve(name + ".p12");
        Files.deleteIfExists(store);
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "key", "-keyalg", "EC", "-dname", "CN=" + name, "-validity", "3650",
                "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", new String(SECRET))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (made.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), SECRET);
        return new Signer((PrivateKey) keys.getKey("key", SECRET), (X509Certificate) keys.getCertificate("key"));
    }

    /** The certificate as a shop keeps it. */
    public String pem() throws GeneralSecurityException {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    /** A signed copy beside it. */
    public Path sign(Path jar) throws GeneralSecurityException, IOException {
        Path signed = jar.resolveSibling("signed-" + jar.getFileName());
        try (ZipFile plain = new ZipFile(jar.toFile()); OutputStream out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(key, CertificateFactory.getInstance("X.509")
                    .generateCertPath(List.of(certificate))).build().sign(plain, out);
        }
        return signed;
    }

    /** Makes a shop trust it. */
    public void trustedBy(Path data) throws GeneralSecurityException, IOException {
        Path signers = Files.createDirectories(data.resolve("etc/trusted-signers"));
        Files.writeString(signers.resolve(certificate.getSubjectX500Principal().getName().substring(3) + ".pem"),
                pem());
    }
}
