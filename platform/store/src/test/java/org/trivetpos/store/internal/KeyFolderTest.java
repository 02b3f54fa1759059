package org.trivetpos.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.testkit.SequentialIds;

class KeyFolderTest {

    @TempDir
    private Path data;

    /** A shop that was started again has other randomness. */
    private KeyFolder opened(int start) {
        SequentialIds ids = new SequentialIds();
        ids.secret(4 * start);
        return new KeyFolder(data, ids);
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aKeyIsMadeOnceAndFoundAgainAfterARestart() {
        byte[] key = opened(1).key("pin-pepper");
        assertThat(key).hasSize(32);
        assertThat(opened(2).key("pin-pepper")).isEqualTo(key);
        assertThat(opened(2).key("settings")).isNotEqualTo(key);
    }

    @Test
    void onlyTheOwnerReadsAKey() throws IOException {
        opened(1).key("pin-pepper");
        assertThat(rights(data.resolve("keys/pin-pepper.key"))).isEqualTo("rw-------");
        assertThat(rights(data.resolve("keys"))).isEqualTo("rwx------");
        assertThat(data.resolve("keys").toFile().list()).containsExactly("pin-pepper.key");
    }

    @Test
    void rightsThatSomebodyWidenedAreTakenBack() throws IOException {
        opened(1).key("settings");
        Path file = data.resolve("keys/settings.key");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        opened(1).key("settings");
        assertThat(rights(file)).isEqualTo("rw-------");
    }

    @Test
    void aCallerThatWipesItsCopyHarmsNobody() {
        KeyFolder keys = opened(1);
        byte[] first = keys.key("settings");
        byte[] same = first.clone();
        first[0]++;
        assertThat(keys.key("settings")).isEqualTo(same);
    }

    @Test
    void aDamagedKeyIsNeverReplacedByANewOne() throws IOException {
        opened(1).key("settings");
        Path file = data.resolve("keys/settings.key");
        Files.write(file, new byte[3]);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> opened(1).key("settings"))
                .satisfies(e -> assertThat(e.refusal().code()).isEqualTo("store.key-unreadable"));
        assertThat(file).hasBinaryContent(new byte[3]);
    }

    @Test
    void aFolderThatCannotBeMadeIsSaidInWords() throws IOException {
        Files.writeString(data.resolve("keys"), "in the way");
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> opened(1).key("settings"))
                .satisfies(e -> assertThat(e.refusal().args())
                        .containsExactly(data.resolve("keys/settings.key").toString()));
    }

    @Test
    void aNameCannotLeaveTheFolder() {
        assertThatIllegalArgumentException().isThrownBy(() -> opened(1).key("../outside"));
    }
}
