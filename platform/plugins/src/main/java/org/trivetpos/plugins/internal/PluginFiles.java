package org.trivetpos.plugins.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.plugins.PluginFile;
import org.trivetpos.plugins.PluginId;
import org.trivetpos.plugins.Signature;

/** Lets plugin files in as far as the table where they are looked at. */
final class PluginFiles implements Planner.Reading {

    private static final Logger LOG = LoggerFactory.getLogger(PluginFiles.class);

    private final TrustedSigners trusted;
    private final Limits limits;

    PluginFiles(TrustedSigners trusted, Limits limits) {
        this.trusted = trusted;
        this.limits = limits;
    }

    /** @throws org.trivetpos.kernel.RefusedException in words, if it can never be a plugin */
    @Override
    public Planner.Read read(Path file) {
        try {
            long bytes = Files.isRegularFile(file) ? Files.size(file) : -1;
            if (bytes < 0) {
                throw Refusal.of("plugins.no-file", file.toString()).asException();
            }
            if (bytes > limits.fileBytes()) {
                throw Refusal.of("plugins.too-large", limits.fileBytes() / Limits.MEGABYTE).asException();
            }
            OpenedJar jar = OpenedJar.read(file, limits);
            return new Planner.Read(jar, describe(jar, bytes));
        } catch (IOException failure) {
            LOG.warn("{} cannot be read as a plugin", file, failure);
            throw Refusal.of("plugins.unreadable", file.toString()).asException();
        }
    }

    @Override
    public byte[] content(Path file) {
        try (InputStream content = new Bounded(Files.newInputStream(file), limits.fileBytes())) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw Refusal.of("plugins.unreadable", file.toString()).asException();
        }
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean trusts(String fingerprint) {
        return trusted.all().stream().anyMatch(signer -> signer.fingerprint().equals(fingerprint)
                && !signer.revoked() && !signer.name().isEmpty());
    }

    private PluginFile describe(OpenedJar jar, long bytes) {
        Headers headers = Headers.of(jar);
        PluginId id = headers.id();
        headers.judge(id);
        return new PluginFile(id, headers.version(), headers.text(Constants.BUNDLE_NAME),
                headers.text(Constants.BUNDLE_DESCRIPTION), headers.vendor(), headers.licence(),
                headers.contributions(id), headers.schema(), migrations(jar, headers.schema()), headers.asked(),
                List.copyOf(jar.endTheProcess()), bytes, signature(jar), Icon.redrawn(jar.icon()));
    }

    private static List<String> migrations(OpenedJar jar, String schema) {
        return schema.isEmpty() ? List.of() : jar.files("db/" + schema).stream()
                .filter(script -> Planner.number(script) > 0).sorted(Comparator.comparingInt(Planner::number)).toList();
    }

    private Signature signature(OpenedJar jar) {
        String broken = jar.broken();
        if (broken != null) {
            return new Signature.Broken(broken);
        }
        Set<X509Certificate> signers = jar.signers();
        if (signers == null) {
            return new Signature.Unsigned();
        }
        // each entry is signed, but not all of them by one
        return signers.isEmpty() ? new Signature.Unsigned() : trusted.judge(signers);
    }
}
