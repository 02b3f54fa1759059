package org.trivetpos.upkeep.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.identity.Permissions;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.persistence.Backups;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.store.Settings;
import org.trivetpos.store.ShopKeys;
import org.trivetpos.upkeep.KeptCopy;
import org.trivetpos.upkeep.RecoveryKeyShown;
import org.trivetpos.upkeep.ShopCopies;

/** Copies as files {@code trivet-<time>.backup} of a folder, one made at a time. */
@Component(service = ShopCopies.class)
public final class EncryptedCopies implements ShopCopies {

    static final String KEY = "backup";
    private static final Logger LOG = LoggerFactory.getLogger(EncryptedCopies.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final String NAME = "trivet-";
    /** Begins the name of a copy that stays. */
    private static final String STAYS = "trivet-kept-";
    private static final String ENDING = ".backup";
    private static final String UNFINISHED = ".part";

    private final Path data;
    private final Backups backups;
    private final ShopKeys keys;
    private final Ids ids;
    private final Settings settings;
    private final Clock clock;
    private final Permissions permissions;
    private final Commands commands;
    private final Journal journal;
    private final ReentrantLock one = new ReentrantLock();

    @Activate
    public EncryptedCopies(BundleContext context, @Reference Backups backups, @Reference ShopKeys keys,
            @Reference Ids ids, @Reference Settings settings, @Reference Clock clock,
            @Reference Permissions permissions, @Reference Commands commands, @Reference Journal journal) {
        this(Path.of(context.getProperty("trivet.data")), backups, keys, ids, settings, clock, permissions, commands,
                journal);
    }

    EncryptedCopies(Path data, Backups backups, ShopKeys keys, Ids ids, Settings settings, Clock clock,
            Permissions permissions, Commands commands, Journal journal) {
        this.data = data;
        this.backups = backups;
        this.keys = keys;
        this.ids = ids;
        this.settings = settings;
        this.clock = clock;
        this.permissions = permissions;
        this.commands = commands;
        this.journal = journal;
    }

    private RecoveryKey key() {
        return RecoveryKey.of(keys.key(KEY));
    }

    @Override
    public Path folder() {
        return target().path();
    }

    private TargetFolder target() {
        return new TargetFolder(data, settings.value(BackupSettings.FOLDER));
    }

    @Override
    public KeptCopy make() {
        return make(NAME);
    }

    @Override
    public KeptCopy makeToStay() {
        return make(STAYS);
    }

    private KeptCopy make(String beginning) {
        one.lock();
        try {
            TargetFolder target = target();
            target.mustBeUsable();
            List<KeptCopy> before = kept();
            target.mustHaveRoomFor(before.isEmpty() ? 0 : before.getFirst().bytes());
            KeptCopy made = write(target, beginning);
            removeOldest();
            return made;
        } catch (StoreUnavailableException refused) {
            throw refused.refusal().asException();
        } finally {
            one.unlock();
        }
    }

    private KeptCopy write(TargetFolder target, String beginning) {
        String name = beginning + STAMP.format(clock.instant().atZone(clock.getZone())) + ENDING;
        Path file = target.path().resolve(name);
        Path partial = target.path().resolve(name + UNFINISHED);
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
                SealingStream sealed = new SealingStream(out,
                        SealedFile.fresh(key(), ids.secret(SealedFile.SALT_BYTES)));
                new WholeShop(data, backups).writeTo(sealed);
                sealed.finish();
            }
            try (FileChannel written = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            mustReadBack(partial);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            return copy(file);
        } catch (IOException failure) {
            LOG.warn("the backup into {} failed: {}", target.path(), failure.toString());
            throw target.refusal(failure).asException();
        } finally {
            delete(partial);
        }
    }

    private void mustReadBack(Path written) {
        try {
            check(written);
        } catch (RefusedException wrong) {
            throw Refusal.of("upkeep.written-wrong", written.getParent().toString()).asException();
        }
    }

    private void removeOldest() {
        kept().stream().filter(copy -> !name(copy.file()).startsWith(STAYS))
                .skip(settings.number(BackupSettings.KEEP)).forEach(old -> delete(old.file()));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            LOG.warn("{} is not needed any more and could not be deleted: {}", file, failure.toString());
        }
    }

    @Override
    public List<KeptCopy> kept() {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        RecoveryKey key = key();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> name(file).matches("trivet-(kept-)?[0-9-]+\\" + ENDING))
                    .filter(file -> isOurs(file, key))
                    .sorted(Comparator.comparing((Path file) -> name(file).replace(STAYS, NAME)).reversed())
                    .map(EncryptedCopies::copy).toList();
        } catch (IOException failure) {
            throw target().refusal(failure).asException();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static boolean isOurs(Path file, RecoveryKey key) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(SealedFile.HEADER);
            return SealedFile.isCopy(header) && SealedFile.isOf(header, key);
        } catch (IOException unreadable) {
            LOG.debug("{} is left out", file, unreadable);
            return false;
        }
    }

    private static KeptCopy copy(Path file) {
        try {
            return new KeptCopy(file, Files.size(file), Files.getLastModifiedTime(file).toInstant());
        } catch (IOException gone) {
            throw Refusal.of("upkeep.unreadable", file.toString(), String.valueOf(gone.getMessage())).asException();
        }
    }

    @Override
    public void check(Path file) {
        reading(file, OpeningStream::toTheEnd);
    }

    @Override
    public void restoreDatabase(Path file) {
        check(file);
        Path plain = data.resolve("store").resolve("from-backup.zip");
        try {
            reading(file, opened -> {
                ZipInputStream zip = new ZipInputStream(opened);
                ZipEntry entry = zip.getNextEntry();
                if (entry == null || !entry.getName().equals(WholeShop.DATABASE)) {
                    throw new UnreadableCopy("upkeep.not-a-backup");
                }
                Files.copy(zip, plain, StandardCopyOption.REPLACE_EXISTING);
            });
            backups.restore(plain);
        } catch (StoreUnavailableException refused) {
            throw refused.refusal().asException();
        } finally {
            delete(plain);
        }
    }

    /** What is done with an opened copy. */
    @FunctionalInterface
    private interface Reading {
        void of(OpeningStream opened) throws IOException;
    }

    private void reading(Path file, Reading work) throws RefusedException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                OpeningStream opened = new OpeningStream(in, key())) {
            work.of(opened);
        } catch (UnreadableCopy refused) {
            throw refused.refusal(file.getFileName().toString()).asException();
        } catch (IOException failure) {
            throw Refusal.of("upkeep.unreadable", file.toString(), String.valueOf(failure.getMessage())).asException();
        }
    }

    private Path noted() {
        return data.resolve("keys").resolve("backup.written-down");
    }

    /** Kept per key: whoever restores a shop has it, and a new key has to be written down anew. */
    @Override
    public boolean keyIsKept() {
        try {
            return Files.exists(noted()) && Files.readString(noted()).strip().equals(key().idText());
        } catch (IOException unreadable) {
            LOG.debug("taken for not written down", unreadable);
            return false;
        }
    }

    @Override
    public String showKey(CommandContext context) {
        permissions.require(context, ShopCopies.KEY);
        RecoveryKey key = key();
        commands.once(context, "upkeep.show-key", String.class, () -> {
            journal.append(context, "backups", new RecoveryKeyShown(key.idText()));
            return key.idText();
        });
        return key.text();
    }

    @Override
    public void keyIsKept(CommandContext context) {
        permissions.require(context, ShopCopies.KEY);
        try {
            Files.writeString(noted(), key().idText() + System.lineSeparator());
        } catch (IOException failure) {
            throw Refusal.of("upkeep.unreadable", noted().toString(), String.valueOf(failure.getMessage()))
                    .asException();
        }
    }
}
