package org.trivetpos.store.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.store.ShopKeys;

/** The keys of the shop as files of the folder {@code keys}. */
@Component
public final class KeyFolder implements ShopKeys {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFolder.class);
    private static final int LENGTH = 32;

    private final Path folder;
    private final Ids ids;
    private final Map<String, byte[]> known = new HashMap<>();

    @Activate
    public KeyFolder(BundleContext bundle, @Reference Ids ids) {
        this(DataFolder.of(bundle), ids);
    }

    KeyFolder(Path data, Ids ids) {
        this.folder = data.resolve("keys");
        this.ids = ids;
    }

    @Override
    public synchronized byte[] key(String name) {
        if (!name.matches("[a-z][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException("a key is named by lower-case letters, digits and hyphens: " + name);
        }
        return known.computeIfAbsent(name, this::readOrMake).clone();
    }

    private byte[] readOrMake(String name) {
        Path file = folder.resolve(name + ".key");
        try {
            if (Files.exists(file)) {
                byte[] key = Files.readAllBytes(file);
                if (key.length == LENGTH) {
                    DataFolder.ownerOnly(file);
                    return key;
                }
                LOG.error("The key file {} has {} bytes instead of {}: bring it back from your copy of the data folder",
                        file, key.length, LENGTH);
                throw Refusal.of("store.key-unreadable", file.toString()).asException();
            }
            byte[] made = ids.secret(LENGTH);
            Files.createDirectories(folder);
            DataFolder.ownerOnly(folder);
            DataFolder.write(file, made);
            return made;
        } catch (IOException e) {
            LOG.error("The key file {} cannot be used ({}): give the shop's user the right to read and write its "
                    + "folder", file, e.toString());
            throw Refusal.of("store.key-unreadable", file.toString()).asException();
        }
    }
}
