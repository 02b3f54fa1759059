package org.trivetpos.testkit.printer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PaperPictureTest {

    private static final int COLUMNS = 32;
    private static final int WIDTH = COLUMNS * 12 + 32;

    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();

    private PaperPictureTest bytes(int... values) {
        for (int value : values) {
            paper.write(value);
        }
        return this;
    }

    private PaperPictureTest text(String text) {
        paper.writeBytes(text.getBytes(Charset.forName("GB18030")));
        return this;
    }

    private BufferedImage picture() {
        return new PrintedPaper(paper.toByteArray(), "", 0).picture(COLUMNS);
    }

    private static String scanned(BufferedImage picture) throws NotFoundException {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new MultiFormatReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(
                picture.getWidth(), picture.getHeight(), pixels)))).getText();
    }

    private static boolean isBlack(BufferedImage picture, int x, int y) {
        return (picture.getRGB(x, y) & 0xFF) < 128;
    }

    private static long black(BufferedImage picture, int fromX, int toX) {
        long count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = fromX; x < toX; x++) {
                count += isBlack(picture, x, y) ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void characters_stand_in_their_cells_and_large_ones_are_large() {
        BufferedImage plain = text("\u9910\n").picture();
        assertThat(plain.getWidth()).isEqualTo(WIDTH);
        assertThat(black(plain, 16, 40)).isPositive();
        assertThat(black(plain, 42, WIDTH)).isZero();

        paper.reset();
        BufferedImage large = bytes(0x1D, '!', 0x11).text("\u9910\n").picture();
        assertThat(large.getHeight()).isEqualTo(plain.getHeight() + 30);
        assertThat(black(large, 40, 64)).isPositive();
    }

    @Test
    void a_raster_picture_is_there_dot_by_dot_in_the_middle() {
        BufferedImage picture = bytes(0x1D, 'v', '0', 0, 1, 0, 2, 0, 0b1000_0001, 0b0000_0000).picture();
        int left = (WIDTH - 8) / 2;
        assertThat(isBlack(picture, left, 16)).isTrue();
        assertThat(isBlack(picture, left + 1, 16)).isFalse();
        assertThat(isBlack(picture, left + 7, 16)).isTrue();
        assertThat(isBlack(picture, left, 17)).isFalse();
    }

    @Test
    void a_qr_code_and_a_bar_code_can_be_scanned() throws NotFoundException {
        String link = "https://example.org/12";
        byte[] address = link.getBytes(StandardCharsets.UTF_8);
        bytes(0x1D, '(', 'k', address.length + 3, 0, 0x31, 0x50, 0x30);
        paper.writeBytes(address);
        assertThat(scanned(bytes(0x1D, '(', 'k', 3, 0, 0x31, 0x51, 0x30).picture())).isEqualTo(link);

        paper.reset();
        String data = "{B20261123-0007";
        assertThat(scanned(bytes(0x1D, 'k', 73, data.length()).text(data).bytes('\n').picture()))
                .isEqualTo("20261123-0007");
    }
}
