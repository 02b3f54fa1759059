package org.trivetpos.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.Backups.Backup;
import org.trivetpos.persistence.StoreHealth.Report;
import org.trivetpos.persistence.StoreHealth.State;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.persistence.Transactions;

class ShopStoreTest {

    @TempDir
    private Path folder;

    private static void insert(FrameworkShop shop, String id) throws Exception {
        Transactions transactions = shop.transactions();
        transactions.<SQLException>run(() -> {
            try (Statement statement = transactions.connection().createStatement()) {
                statement.executeUpdate("insert into room.dish (id, version, name, price, made_at) values ('" + id
                        + "', 0, 'x', 1, current_timestamp)");
            }
        });
    }

    private static List<String> dishes(FrameworkShop shop) throws Exception {
        shop.unit("room");
        Transactions transactions = shop.transactions();
        return transactions.<List<String>, SQLException>call(() -> {
            try (Statement statement = transactions.connection().createStatement();
                    ResultSet row = statement.executeQuery("select listagg(id, ',') within group (order by id)"
                            + " from room.dish")) {
                row.next();
                return row.getString(1) == null ? List.of() : List.of(row.getString(1).split(","));
            }
        });
    }

    private static void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(StoreUnavailableException.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static Report awaitTrouble(FrameworkShop shop, String code) {
        return shop.awaitReport(report -> report.trouble() != null && report.trouble().code().equals(code));
    }

    @Test
    void aCleanStopAndAnUncleanOneAreToldApart() throws Exception {
        try (FrameworkShop shop = new FrameworkShop(folder)) {
            shop.install(RoomBundle.withDishes());
            shop.unit("room");
            assertThat(shop.awaitReport(report -> report.state() == State.SOUND).cleanStop()).isTrue();
            insert(shop, "a");
            shop.reopen();
            assertThat(shop.awaitReport(report -> report.state() == State.SOUND).cleanStop()).isTrue();
            Path marker = shop.data().resolve("store").resolve("open");
            assertThat(marker).exists();
            shop.store().close();
            assertThat(marker).doesNotExist();
            Files.createFile(marker);
            shop.reopen();
            assertThat(shop.awaitReport(report -> report.state() == State.SOUND).cleanStop()).isFalse();
            assertThat(dishes(shop)).containsExactly("a");
        }
    }

    @Test
    void anUnwritableFolderIsToldAndTriedAgain() throws Exception {
        Files.createDirectories(folder.resolve("data"));
        Path inTheWay = Files.createFile(folder.resolve("data").resolve("store"));
        try (FrameworkShop shop = new FrameworkShop(folder)) {
            Report report = awaitTrouble(shop, "persistence.folder");
            assertThat(report.state()).isEqualTo(State.UNREACHABLE);
            assertRefused("persistence.not-open", () -> shop.backups().backup(folder));
            Files.delete(inTheWay);
            shop.awaitReport(now -> now.state() == State.SOUND);
            assertThat(shop.transactions()).isNotNull();
        }
    }

    @Test
    void aStoreThatIsUsedByAnotherProgramIsToldAndTriedAgain() throws Exception {
        try (FrameworkShop shop = new FrameworkShop(folder)) {
            shop.transactions();
            shop.store().close();
            try (FileChannel other = FileChannel.open(shop.file(), StandardOpenOption.WRITE);
                    FileLock lock = other.lock()) {
                assertThat(lock.isValid()).isTrue();
                shop.reopen();
                awaitTrouble(shop, "persistence.in-use");
            }
            shop.awaitReport(report -> report.state() == State.SOUND);
        }
    }

    @Test
    void aDamagedStoreIsNotTradedOn() throws Exception {
        try (FrameworkShop shop = new FrameworkShop(folder)) {
            shop.install(RoomBundle.withDishes());
            shop.unit("room");
            shop.store().close();
            try (FileChannel file = FileChannel.open(shop.file(), StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(new byte[(int) file.size()]), 0);
            }
            shop.reopen();
            Report report = awaitTrouble(shop, "persistence.damaged");
            assertThat(report.state()).isEqualTo(State.DAMAGED);
            assertThat(shop.context().getServiceReference(Transactions.class)).isNull();
        }
    }

    @Test
    void aCopyTakenWhileTheShopTradesCanBeRestored() throws Exception {
        try (FrameworkShop shop = new FrameworkShop(folder)) {
            shop.install(RoomBundle.withDishes());
            shop.unit("room");
            insert(shop, "a");
            Backup copy = shop.backups().backup(folder.resolve("copies"));
            assertThat(copy.file()).exists().hasSize(copy.bytes());
            insert(shop, "b");
            assertThat(shop.backups().lastRestore()).isEmpty();
            shop.backups().restore(copy.file());
            assertThat(dishes(shop)).containsExactly("a");
            assertThat(shop.backups().lastRestore()).hasValueSatisfying(
                    restored -> assertThat(restored.file()).isEqualTo(copy.file().getFileName().toString()));
            try (Stream<Path> files = Files.list(shop.file().getParent())) {
                assertThat(files.map(file -> file.getFileName().toString())).anyMatch(
                        name -> name.startsWith("trivet.mv.db.before-restore-")).noneMatch(
                        name -> name.startsWith("restoring-"));
            }
            insert(shop, "c");
            assertThat(dishes(shop)).containsExactly("a", "c");
            assertThat(shop.store().check()).isNull();
        }
    }

    @Test
    void aCopyThatIsNotWholeIsRefusedAndTheStoreIsAsBefore() throws Exception {
        try (FrameworkShop shop = new FrameworkShop(folder)) {
            shop.install(RoomBundle.withDishes());
            shop.unit("room");
            insert(shop, "a");
            Backup copy = shop.backups().backup(folder.resolve("copies"));
            Path half = folder.resolve("half.zip");
            byte[] whole = Files.readAllBytes(copy.file());
            Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));
            assertRefused("persistence.restore-unreadable", () -> shop.backups().restore(half));
            assertRefused("persistence.restore-unreadable", () -> shop.backups().restore(folder.resolve("none.zip")));
            assertThat(dishes(shop)).containsExactly("a");
        }
    }

    @Test
    void aCopyThatIsNewerThanTheProgramIsRefused() throws Exception {
        try (FrameworkShop shop = new FrameworkShop(folder)) {
            var newer = shop.install(RoomBundle.withDishes().script("V2__size.sql",
                    "alter table dish add column size varchar(10);"));
            shop.unit("room");
            Backup copy = shop.backups().backup(folder.resolve("copies"));
            newer.uninstall();
            shop.install(RoomBundle.withDishes());
            awaitTrouble(shop, "persistence.newer");
            assertThatThrownBy(() -> shop.backups().restore(copy.file())).isInstanceOfSatisfying(
                    StoreUnavailableException.class, refused -> assertThat(refused.refusal()).isEqualTo(
                            Refusal.of("persistence.restore-newer",
                                    copy.file().getFileName().toString(), "room", "2")));
        }
    }

    @Test
    void aFolderForCopiesThatCannotBeWrittenIsRefused() throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));
        try (FrameworkShop shop = new FrameworkShop(folder)) {
            shop.transactions();
            assertRefused("persistence.backup-folder", () -> shop.backups().backup(file));
        }
    }
}
