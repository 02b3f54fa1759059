package org.trivetpos.upkeep.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.upkeep.KeptCopy;

class EncryptedCopiesTest {

    private static final String MARKER = "chicken-in-the-recipe-of-the-house";

    @TempDir
    private Path folder;

    private OpenUpkeep open;

    @BeforeEach
    void open() throws Exception {
        open = new OpenUpkeep(Files.createDirectories(folder.resolve("data")));
        open.file("etc/trivet.shop", "shop-counter");
        open.file("plugins/acme/acme-1.0.0.jar", MARKER);
        open.file("keys/pin-pepper.key", "pepper");
        open.file("log/trivet.log", "noise");
        open.file("karaf/cache/bundle1/bundle.jar", "made anew");
        open.database = MARKER.repeat(10_000);
    }

    @AfterEach
    void close() throws Exception {
        open.close();
    }

    private static void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(RefusedException.class,
                refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private String restore(Path copy, Path data, String key) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        new RestoreTool(new PrintStream(said, true, StandardCharsets.UTF_8), null,
                new BufferedReader(new StringReader(key + "\n"))).restore(copy, data);
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_restored_shop_has_its_database_plugins_configuration_and_keys() throws Exception {
        Path copy = open.copies.make().file();
        Path fresh = folder.resolve("new machine").resolve("data");
        String key = open.copies.showKey(open.store.context());

        assertThat(restore(copy, fresh, key)).contains("is laid into", "已放入");

        assertThat(fresh.resolve("store/restored.zip")).hasContent(open.database);
        assertThat(fresh.resolve("plugins/acme/acme-1.0.0.jar")).hasContent(MARKER);
        assertThat(fresh.resolve("etc/trivet.shop")).hasContent("shop-counter");
        assertThat(fresh.resolve("keys/pin-pepper.key")).hasContent("pepper");
        assertThat(RecoveryKey.of(Files.readAllBytes(fresh.resolve("keys/backup.key"))).text()).isEqualTo(key);
        try (Stream<Path> inside = Files.list(fresh)) {
            assertThat(inside.map(one -> one.getFileName().toString()))
                    .containsExactlyInAnyOrder("store", "plugins", "etc", "keys");
        }
    }

    @Test
    void a_stolen_copy_without_its_key_is_refused_and_says_nothing() throws Exception {
        Path copy = open.copies.make().file();
        Path fresh = folder.resolve("thief");
        assertThat(Files.readString(copy, StandardCharsets.ISO_8859_1)).doesNotContain(MARKER, "pepper", "acme");
        String other = RecoveryKey.of(new byte[20]).text();

        assertThat(restore(copy, fresh, other)).contains("was made with another recovery key", "另一个恢复密钥");
        assertThat(restore(copy, fresh, "no idea")).contains("is not a recovery key", "不是恢复密钥");

        assertThat(fresh).satisfiesAnyOf(none -> assertThat(none).doesNotExist(),
                none -> assertThat(none).isEmptyDirectory());
    }

    @Test
    void a_changed_byte_is_refused_and_leaves_nothing_behind() throws Exception {
        Path copy = open.copies.make().file();
        byte[] bytes = Files.readAllBytes(copy);
        bytes[bytes.length - 20] ^= 1;
        Path changed = Files.write(folder.resolve("changed.backup"), bytes);
        String key = open.copies.showKey(open.store.context());

        assertRefused("upkeep.altered", () -> open.copies.check(changed));
        assertThat(restore(changed, folder.resolve("fresh"), key)).contains("damaged or was altered");
        assertThat(folder.resolve("fresh")).isEmptyDirectory();
    }

    @Test
    void nothing_is_restored_over_a_shop() throws Exception {
        Path copy = open.copies.make().file();
        String key = open.copies.showKey(open.store.context());

        assertThat(restore(copy, open.data, key)).contains("is not empty", "不是空的");
        assertThat(open.data.resolve("etc/trivet.shop")).hasContent("shop-counter");
        assertThat(open.data.resolve("store/restored.zip")).doesNotExist();
    }

    @Test
    void the_newest_copies_are_kept_and_those_of_another_shop_are_not_touched() throws Exception {
        Path shared = Files.createDirectories(folder.resolve("shared"));
        open.set(BackupSettings.FOLDER, shared.toString());
        open.set(BackupSettings.KEEP, "3");
        Path others = Files.writeString(shared.resolve("trivet-20200101-000000.backup"), "TRIVETB1 of somebody else");
        for (int day = 0; day < 5; day++) {
            open.copies.make();
            open.store.clock().advance(Duration.ofDays(1));
        }
        assertThat(open.copies.kept()).extracting(KeptCopy::file).extracting(file -> file.getFileName().toString())
                .containsExactly("trivet-20261127-120000.backup", "trivet-20261126-120000.backup",
                        "trivet-20261125-120000.backup");
        assertThat(others).exists();
        try (Stream<Path> files = Files.list(shared)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void a_folder_that_is_not_there_is_told_and_never_made() {
        Path stick = folder.resolve("usb-stick");
        open.set(BackupSettings.FOLDER, stick.toString());
        assertRefused("upkeep.folder-missing", () -> open.copies.make());
        assertThat(stick).doesNotExist();
        assertThat(open.copies.kept()).isEmpty();
    }

    @Test
    void a_copy_that_breaks_off_leaves_no_file_and_the_one_before() {
        KeptCopy before = open.copies.make();
        open.store.clock().advance(Duration.ofDays(1));
        open.failure = "No space left on device";
        assertThatThrownBy(() -> open.copies.make()).isInstanceOfSatisfying(RefusedException.class,
                full -> assertThat(full.refusal()).isEqualTo(Refusal.of("upkeep.folder-full",
                        open.data.resolve("backups").toString(), 1, 0)));
        open.failure = "the stick was pulled";
        assertRefused("upkeep.backup-failed", () -> open.copies.make());
        assertThat(open.copies.kept()).containsExactly(before);
        assertThat(open.data.resolve("backups").toFile().list()).hasSize(1);
    }

    @Test
    void whoever_looks_at_the_key_is_journalled_and_the_key_is_not() {
        assertThat(open.copies.keyIsKept()).isFalse();
        String key = open.copies.showKey(open.store.context());
        open.copies.keyIsKept(open.store.context());
        open.store.sealAll();
        assertThat(open.copies.keyIsKept()).isTrue();
        assertThat(open.store.journal().read(0, 10)).singleElement().satisfies(fact -> {
            assertThat(fact.type()).isEqualTo("upkeep.RecoveryKeyShown");
            assertThat(fact.toString()).doesNotContain(key).doesNotContain(key.replace("-", ""));
        });
        open.allowed = false;
        assertRefused("test.forbidden", () -> open.copies.showKey(open.store.context()));
    }

    @Test
    void every_text_is_said_in_both_languages() {
        List<String> missing = new java.util.ArrayList<>();
        for (String language : List.of("zh", "en")) {
            var bundle = java.util.ResourceBundle.getBundle(UpkeepTexts.BASE, java.util.Locale.of(language));
            bundle.keySet().stream().filter(key -> bundle.getString(key).isBlank()).forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }
}
