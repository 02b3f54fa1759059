package org.trivetpos.upkeep.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again; what anybody changed, moved, left out or cut off is refused. */
class SealedFileTest {

    private static final RecoveryKey KEY = RecoveryKey.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
    private static final int BOX = SealedFile.CHUNK + SealedFile.TAG;

    private static byte[] sealed(byte[] plain) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SealingStream out = new SealingStream(file, SealedFile.fresh(KEY, new byte[SealedFile.SALT_BYTES]));
        out.write(plain, 0, plain.length / 2);
        out.write(plain, plain.length / 2, plain.length - plain.length / 2);
        out.finish();
        return file.toByteArray();
    }

    private static byte[] opened(byte[] file, RecoveryKey key) throws IOException {
        try (OpeningStream in = new OpeningStream(new ByteArrayInputStream(file), key)) {
            return in.readAllBytes();
        }
    }

    private static byte[] random(int length) {
        byte[] plain = new byte[length];
        new Random(length).nextBytes(plain);
        return plain;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_072, 300_000})
    void it_is_read_as_it_was_written(int length) throws Exception {
        assertThat(opened(sealed(random(length)), KEY)).isEqualTo(random(length));
    }

    @Test
    void a_thief_reads_nothing_and_neither_does_another_shop() throws Exception {
        byte[] file = sealed("王芳 sold tea to guest 13800138000".repeat(5_000).getBytes());
        assertThat(new String(file)).doesNotContain("13800138000", "tea");
        assertThatThrownBy(() -> opened(file, RecoveryKey.of(new byte[20]))).hasMessage("upkeep.other-key");
        byte[] pretending = file.clone();
        RecoveryKey other = RecoveryKey.of(new byte[20]);
        System.arraycopy(other.id(), 0, pretending, SealedFile.MAGIC.length, SealedFile.ID_BYTES);
        assertThatThrownBy(() -> opened(pretending, other)).hasMessage("upkeep.altered");
    }

    @Test
    void one_changed_byte_anywhere_is_refused() throws Exception {
        byte[] file = sealed(random(140_000));
        for (int at = 0; at < file.length; at += at < SealedFile.HEADER + 20 ? 1 : 9_973) {
            byte[] changed = file.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> opened(changed, KEY)).as("byte " + at).isInstanceOf(UnreadableCopy.class);
        }
    }

    @Test
    void a_file_that_was_cut_off_or_goes_on_is_refused() throws Exception {
        byte[] file = sealed(random(140_000));
        for (int length : new int[] {0, 20, SealedFile.HEADER, SealedFile.HEADER + 5, SealedFile.HEADER + BOX,
                SealedFile.HEADER + 2 * BOX, file.length - 1, file.length + 1, file.length + BOX}) {
            assertThatThrownBy(() -> opened(Arrays.copyOf(file, length), KEY)).as("length " + length)
                    .isInstanceOf(UnreadableCopy.class);
        }
    }

    @Test
    void chunks_that_changed_places_are_refused() throws Exception {
        byte[] file = sealed(random(200_000));
        byte[] swapped = file.clone();
        System.arraycopy(file, SealedFile.HEADER, swapped, SealedFile.HEADER + BOX, BOX);
        System.arraycopy(file, SealedFile.HEADER + BOX, swapped, SealedFile.HEADER, BOX);
        assertThatThrownBy(() -> opened(swapped, KEY)).hasMessage("upkeep.altered");
    }
}
