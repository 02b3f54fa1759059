package org.trivetpos.plugins.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.plugins.Available;
import org.trivetpos.plugins.Offering;
import org.trivetpos.plugins.PluginFile;

/** Where a shop looks for plugins: folders with jars, and indexes near or far. */
final class Repositories {

    private static final Logger LOG = LoggerFactory.getLogger(Repositories.class);
    private static final Set<String> SCHEMES = Set.of("http", "https", "file");
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 20_000;
    private static final long INDEX_BYTES = 8 * Limits.MEGABYTE;

    private final List<String> addresses;
    private final PluginFiles files;
    private final Limits limits;
    private final Path downloads;

    Repositories(List<String> addresses, PluginFiles files, Limits limits, Path downloads) {
        // a plain settings file knows no lists: several stand in one line with commas between
        this.addresses = addresses.stream().flatMap(line -> Arrays.stream(line.split(","))).map(String::strip)
                .filter(address -> !address.isEmpty()).toList();
        this.files = files;
        this.limits = limits;
        this.downloads = downloads;
    }

    Offering all() {
        List<Available> all = new ArrayList<>();
        List<Refusal> unread = new ArrayList<>();
        for (String address : addresses) {
            try {
                all.addAll(of(address));
            } catch (RefusedException refused) {
                unread.add(refused.refusal());
            }
        }
        all.sort(Comparator.comparing((Available one) -> one.id().value())
                .thenComparing(one -> Version.parseVersion(one.version())));
        return new Offering(all, unread);
    }

    private List<Available> of(String address) {
        try {
            if (!address.contains(":/")) {
                return inFolder(Path.of(address));
            }
            URI index = URI.create(address);
            try (InputStream content = new Bounded(open(index), INDEX_BYTES)) {
                return RepositoryIndex.read(index, content);
            }
        } catch (IOException | XMLStreamException | IllegalArgumentException failure) {
            LOG.warn("the repository {} cannot be read", address, failure);
            throw Refusal.of("plugins.no-repository", address).asException();
        }
    }

    /** Files that are no plugins are none of its business. */
    private List<Available> inFolder(Path folder) throws IOException {
        List<Available> found = new ArrayList<>();
        try (Stream<Path> jars = Files.list(folder)) {
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
                try {
                    PluginFile plugin = files.read(jar).file();
                    found.add(new Available(plugin.id(), plugin.version(), jar.toUri().toString(), ""));
                } catch (RefusedException noPlugin) {
                    LOG.debug("{} is no plugin: {}", jar, noPlugin.refusal());
                }
            }
        }
        return found;
    }

    Path fetch(Available wanted) {
        @Nullable Path file = null;
        try {
            file = Files.createTempFile(Files.createDirectories(downloads), "fetched", ".jar");
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream content = new Bounded(open(URI.create(wanted.address())), limits.fileBytes());
                    OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
                content.transferTo(out);
            }
            String found = HexFormat.of().formatHex(digest.digest());
            if (!wanted.sha256().isEmpty() && !wanted.sha256().equalsIgnoreCase(found)) {
                throw new IOException("its SHA-256 is " + found);
            }
            return file;
        } catch (IOException | IllegalArgumentException failure) {
            LOG.warn("{} could not be fetched", wanted.address(), failure);
            drop(file);
            throw Refusal.of("plugins.not-fetched", wanted.address(), Trial.words(failure)).asException();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void drop(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            LOG.warn("{} is of no use and could not be deleted", file);
        }
    }

    private static InputStream open(URI address) throws IOException {
        if (address.getScheme() == null || !SCHEMES.contains(address.getScheme())) {
            throw new FileNotFoundException("no address of http, https or file: " + address);
        }
        URLConnection connection = address.toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(READ_MILLIS);
        return connection.getInputStream();
    }
}
