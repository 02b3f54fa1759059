package org.trivetpos.upkeep.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivetpos.identity.Permission;
import org.trivetpos.identity.Permissions;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.StaffId;
import org.trivetpos.persistence.Backups;
import org.trivetpos.store.Setting;
import org.trivetpos.store.Settings;
import org.trivetpos.store.ShopKeys;
import org.trivetpos.testkit.TestStore;

/** The room over a real journal, with a database that is a text and settings that a test sets. */
final class OpenUpkeep implements AutoCloseable {

    final TestStore store = TestStore.h2();
    final Path data;
    final EncryptedCopies copies;
    String database = "";
    @Nullable String failure;
    boolean allowed = true;
    private final Map<String, String> values = new HashMap<>();

    OpenUpkeep(Path data) {
        this.data = data;
        this.copies = new EncryptedCopies(data, new TextBackups(), this::key, store.ids(), new MapSettings(),
                store.clock(), new OnePermission(), store.commands(), store.journal());
    }

    void file(String name, String content) throws IOException {
        Path file = data.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    void set(Setting setting, String value) {
        values.put(setting.key(), value);
    }

    Permissions permissions() {
        return new OnePermission();
    }

    Settings settings() {
        return new MapSettings();
    }

    private byte[] key(String name) {
        byte[] key = new byte[32];
        for (int i = 0; i < key.length; i++) {
            key[i] = (byte) (name.hashCode() * 31 + i * 7);
        }
        return key;
    }

    @Override
    public void close() {
        store.close();
    }

    private final class TextBackups implements Backups {

        @Override
        public void copyTo(OutputStream target) throws IOException {
            byte[] bytes = database.getBytes(StandardCharsets.UTF_8);
            target.write(bytes, 0, bytes.length / 2);
            if (failure != null) {
                throw new IOException(failure);
            }
            target.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
        }

        @Override
        public Backup backup(Path folder) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void restore(Path file) {
            try {
                database = Files.readString(file);
            } catch (IOException unreadable) {
                throw new java.io.UncheckedIOException(unreadable);
            }
        }

        @Override
        public void beginAnew(String note) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<String> begunWith() {
            return Optional.empty();
        }

        @Override
        public Optional<Restored> lastRestore() {
            return Optional.empty();
        }
    }

    private final class MapSettings implements Settings {

        @Override
        public String value(Setting setting) {
            return values.getOrDefault(setting.key(), setting.fallback());
        }

        @Override
        public List<Setting> declared() {
            return BackupSettings.ALL;
        }

        @Override
        public void change(CommandContext context, Setting setting, String value) {
            set(setting, value);
        }
    }

    private final class OnePermission implements Permissions {

        @Override
        public boolean allows(StaffId person, Permission permission) {
            return allowed;
        }

        @Override
        public void require(CommandContext context, Permission permission) {
            if (!allowed) {
                throw Refusal.of("test.forbidden").asException();
            }
        }

        @Override
        public List<Permission> declared() {
            return List.of();
        }
    }
}
