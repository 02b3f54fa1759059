package org.trivetpos.plugins.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;

/** Writes jars, honest and other ones, and signs them. */
final class Jars {

    private static final char[] SECRET = "changeit".toCharArray();

    private final Path folder;

    Jars(Path folder) {
        this.folder = folder;
    }

    /** A key pair with its certificate, as {@code keytool} makes it. */
    record Signer(PrivateKey key, X509Certificate certificate) {

        String fingerprint() {
            return TrustedSigners.fingerprint(certificate);
        }

        String pem() throws GeneralSecurityException {
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        }
    }

    Signer signer(String name) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", "key", "-keyalg", "EC", "-dname", "CN=" + name, "-validity", "3650",
                "-keystore", store.toString(), "-storetype", "PKCS12", "-storepass", new String(SECRET))
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (made.waitFor() != 0) {
            throw new IllegalStateException("keytool failed");
        }
        KeyStore keys = KeyStore.getInstance(store.toFile(), SECRET);
        return new Signer((PrivateKey) keys.getKey("key", SECRET), (X509Certificate) keys.getCertificate("key"));
    }

    static Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Bundle-ManifestVersion", "2");
        headers.put("Bundle-SymbolicName", "org.example.lottery;singleton:=true");
        headers.put("Bundle-Version", "1.2");
        return headers;
    }

    /** A jar with these headers and entries. */
    Path jar(String name, Map<String, String> headers, Map<String, byte[]> entries) {
        Path file = folder.resolve(name);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.forEach((key, value) -> manifest.getMainAttributes().putValue(key, value));
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    Path sign(Path jar, Signer signer) throws Exception {
        Path signed = jar.resolveSibling("signed-" + jar.getFileName());
        try (ZipFile plain = new ZipFile(jar.toFile()); OutputStream out = Files.newOutputStream(signed)) {
            new JarSigner.Builder(signer.key(), CertificateFactory.getInstance("X.509")
                    .generateCertPath(List.of(signer.certificate()))).build().sign(plain, out);
        }
        return signed;
    }

    /** A copy in which something was changed after it was signed. */
    Path tamper(Path jar, Consumer<Map<String, byte[]>> how) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (JarFile whole = new JarFile(jar.toFile(), false)) {
            for (var entry : (Iterable<java.util.jar.JarEntry>) whole.entries()::asIterator) {
                entries.put(entry.getName(), whole.getInputStream(entry).readAllBytes());
            }
        }
        how.accept(entries);
        Path tampered = jar.resolveSibling("tampered-" + jar.getFileName());
        Files.write(tampered, zip(entries));
        return tampered;
    }

    static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
