package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;

/**
 * A jar that was read from its first byte to its last within {@link Limits}; sizes that it claims are not believed.
 * Reading is what makes the JDK compare the digests of its signature.
 */
final class OpenedJar {

    private static final int DEEPEST = 3;
    private static final int BLOCK = 1 << 13;
    private static final String LOCALIZATION = "OSGI-INF/l10n/";
    private static final String CLASS = ".class";

    private final Limits limits;
    private final Map<String, byte[]> texts = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> endTheProcess = new TreeSet<>();
    private @Nullable Set<X509Certificate> signers;
    private @Nullable String broken;
    private @Nullable String unsigned;
    private byte @Nullable [] icon;
    private Manifest manifest = new Manifest();
    private long unpacked;
    private int entries;

    private OpenedJar(Limits limits) {
        this.limits = limits;
    }

    /** @throws org.trivetpos.kernel.RefusedException if it is no whole jar, or too much */
    static OpenedJar read(Path file, Limits limits) throws IOException {
        OpenedJar opened = new OpenedJar(limits);
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            opened.readAll(jar);
        } catch (ZipException broken) {
            throw Refusal.of("plugins.no-jar").asException();
        } catch (SecurityException broken) {
            // the manifest itself does not fit its signature
            opened.broken = JarFile.MANIFEST_NAME;
        }
        return opened;
    }

    private void readAll(JarFile jar) throws IOException {
        for (JarEntry entry : (Iterable<JarEntry>) jar.entries()::asIterator) {
            count(entry);
            if (!names.add(entry.getName())) {
                throw Refusal.of("plugins.bad-entry", entry.getName()).asException();
            }
            if (entry.isDirectory()) {
                continue;
            }
            readOne(jar, entry);
        }
        Manifest found = jar.getManifest();
        if (found != null) {
            manifest = found;
            readIcon(jar);
        }
        if (broken == null && signers != null) {
            broken = manifest.getEntries().keySet().stream().filter(name -> !names.contains(name)).sorted().findFirst()
                    .orElse(unsigned);
        }
    }

    private void readIcon(JarFile jar) throws IOException {
        String name = Headers.of(this).icon();
        JarEntry entry = name.isEmpty() ? null : jar.getJarEntry(name);
        if (entry != null && broken == null) {
            try (InputStream content = jar.getInputStream(entry)) {
                icon = content.readNBytes(Icon.MOST_BYTES + 1);
            }
        }
    }

    private void readOne(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            if (entry.getName().startsWith(LOCALIZATION)) {
                texts.put(entry.getName(), content.readNBytes((int) Math.min(limits.unpackedBytes(), 1 << 20)));
            }
            if (isJar(entry.getName())) {
                readNested(content, 1);
            }
            if (entry.getName().endsWith(CLASS)) {
                readClass(entry.getName(), content);
            }
            drain(content);
        } catch (SecurityException changed) {
            broken = broken == null ? entry.getName() : broken;
            return;
        }
        if (!isOfSignature(entry.getName())) {
            note(entry);
        }
    }

    private void readClass(String name, InputStream content) throws IOException {
        byte[] code = content.readNBytes((int) Math.min(limits.unpackedBytes() - unpacked + 1, Integer.MAX_VALUE - 8));
        count(code.length);
        if (Calls.endTheProcess(code)) {
            endTheProcess.add(name.substring(0, name.length() - CLASS.length()).replace('/', '.'));
        }
    }

    /** The signers that all entries have in common; one entry without any spoils them. */
    private void note(JarEntry entry) {
        CodeSigner[] found = entry.getCodeSigners();
        if (found == null) {
            unsigned = unsigned == null ? entry.getName() : unsigned;
            return;
        }
        Set<X509Certificate> leaves = new HashSet<>();
        Arrays.stream(found).map(signer -> signer.getSignerCertPath().getCertificates().getFirst())
                .filter(X509Certificate.class::isInstance).map(X509Certificate.class::cast).forEach(leaves::add);
        if (signers == null) {
            signers = leaves;
        } else {
            signers.retainAll(leaves);
        }
    }

    /** A jar in a jar counts against the same limits; the outer signature covers its bytes. */
    private void readNested(InputStream content, int depth) throws IOException {
        ZipInputStream inner = new ZipInputStream(content);
        for (ZipEntry entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
            count(entry);
            if (isJar(entry.getName()) && depth < DEEPEST) {
                readNested(inner, depth + 1);
            }
            drain(inner);
        }
    }

    private void count(ZipEntry entry) {
        entries++;
        if (entries > limits.entries()) {
            throw Refusal.of("plugins.too-many-entries", limits.entries()).asException();
        }
        String name = entry.getName();
        if (name.startsWith("/") || name.contains("\\") || List.of(name.split("/")).contains("..")) {
            throw Refusal.of("plugins.bad-entry", name).asException();
        }
    }

    private void drain(InputStream content) throws IOException {
        byte[] block = new byte[BLOCK];
        for (int read = content.read(block); read >= 0; read = content.read(block)) {
            count(read);
        }
    }

    private void count(int read) {
        unpacked += read;
        if (unpacked > limits.unpackedBytes()) {
            throw Refusal.of("plugins.unpacks-to-too-much", limits.unpackedBytes() / Limits.MEGABYTE).asException();
        }
    }

    private static boolean isJar(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    /** Files that hold the signature cannot be signed by it. */
    private static boolean isOfSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (!upper.startsWith("META-INF/") || upper.indexOf('/', "META-INF/".length()) >= 0) {
            return false;
        }
        return upper.equals(JarFile.MANIFEST_NAME) || upper.endsWith(".SF") || upper.endsWith(".RSA")
                || upper.endsWith(".DSA") || upper.endsWith(".EC");
    }

    Manifest manifest() {
        return manifest;
    }

    /** Its own classes (not those of nested jars) that call {@code System.exit} or the like. */
    Set<String> endTheProcess() {
        return endTheProcess;
    }

    /** Names of files in a folder, not below it, in order. */
    List<String> files(String folder) {
        return names.stream().filter(name -> name.startsWith(folder + "/")).map(name -> name.substring(
                folder.length() + 1)).filter(name -> !name.isEmpty() && name.indexOf('/') < 0).sorted().toList();
    }

    /** A text file among the localizations, or null. */
    @Nullable String text(String name) {
        byte[] content = texts.get(name);
        return content == null ? null : new String(content, StandardCharsets.UTF_8);
    }

    /** Its picture as it is, at most a byte longer than it may be; or null. */
    byte @Nullable [] icon() {
        return icon;
    }

    /** Where the signature does not fit, or null. */
    @Nullable String broken() {
        return broken;
    }

    /** Those who signed every entry; empty if somebody signed some, null if nobody signed anything. */
    @Nullable Set<X509Certificate> signers() {
        return signers;
    }
}
