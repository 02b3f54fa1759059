package org.trivetpos.menu.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.menu.MenuAdministration.Square;

class UploadedPictureTest {

    @Test
    void a_large_photo_becomes_a_jpeg_of_at_most_512_pixels_in_its_proportions() {
        BufferedImage kept = redrawn(PictureFiles.encoded(picture(2400, 1600), "png"));
        assertThat(kept.getWidth()).isEqualTo(512);
        assertThat(kept.getHeight()).isBetween(340, 342);
        assertThat(colour(kept, 20, 170)).isEqualTo("red");
        assertThat(colour(kept, 490, 170)).isEqualTo("blue");
    }

    @Test
    void a_small_picture_keeps_its_size() {
        BufferedImage kept = redrawn(PictureFiles.encoded(picture(90, 60), "gif"));
        assertThat(kept.getWidth()).isEqualTo(90);
        assertThat(kept.getHeight()).isEqualTo(60);
    }

    @Test
    void what_was_transparent_is_white() {
        BufferedImage clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        BufferedImage kept = redrawn(PictureFiles.encoded(clear, "png"));
        assertThat(new Color(kept.getRGB(20, 20))).isEqualTo(Color.WHITE);
    }

    @Test
    void a_photo_taken_with_a_turned_phone_stands_upright() {
        byte[] lying = PictureFiles.encoded(picture(300, 200), "jpeg");
        BufferedImage turned = redrawn(withOrientation(lying, 6));
        assertThat(turned.getWidth()).isEqualTo(200);
        assertThat(turned.getHeight()).isEqualTo(300);
        assertThat(colour(turned, 100, 20)).as("the left side is now on top").isEqualTo("red");
        assertThat(colour(redrawn(withOrientation(lying, 8)), 100, 20)).isEqualTo("blue");
        assertThat(colour(redrawn(withOrientation(lying, 3)), 20, 100)).isEqualTo("blue");
        assertThat(colour(redrawn(withOrientation(lying, 1)), 20, 100)).isEqualTo("red");
    }

    @Test
    void a_square_part_is_kept_as_the_person_saw_it() {
        byte[] wide = PictureFiles.encoded(picture(1200, 600), "png");
        BufferedImage right = part(wide, new Square(1000, 0, 1000));
        assertThat(right.getWidth()).isEqualTo(512);
        assertThat(right.getHeight()).isEqualTo(512);
        assertThat(colour(right, 5, 256)).isEqualTo("blue");
        BufferedImage middle = part(wide, new Square(900, 400, 200));
        assertThat(middle.getWidth()).isEqualTo(120);
        assertThat(colour(middle, 30, 60)).isEqualTo("red");
        assertThat(colour(middle, 90, 60)).isEqualTo("blue");

        byte[] lying = PictureFiles.encoded(picture(300, 200), "jpeg");
        BufferedImage top = part(withOrientation(lying, 6), new Square(0, 0, 700));
        assertThat(top.getWidth()).isEqualTo(top.getHeight()).isEqualTo(140);
        assertThat(colour(top, 70, 60)).as("upright first, then cut").isEqualTo("red");
    }

    @Test
    void a_square_that_hangs_over_the_edge_is_moved_inside() {
        BufferedImage kept = part(PictureFiles.encoded(picture(300, 200), "png"), new Square(9_000, 9_000, 500));
        assertThat(kept.getWidth()).isEqualTo(kept.getHeight()).isEqualTo(100);
        assertThat(colour(kept, 50, 50)).isEqualTo("blue");
    }

    @Test
    void nothing_that_was_hidden_in_the_file_is_kept() {
        byte[] kept = UploadedPicture.redrawn(withOrientation(PictureFiles.encoded(picture(300, 200), "jpeg"), 1));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
    }

    @Test
    void a_picture_whose_header_claims_too_many_pixels_is_refused_before_it_is_decoded() {
        byte[] bomb = PictureFiles.encoded(picture(10, 10), "png");
        ByteBuffer.wrap(bomb).putInt(16, 30_000).putInt(20, 30_000);
        CRC32 crc = new CRC32();
        crc.update(bomb, 12, 17);
        ByteBuffer.wrap(bomb).putInt(29, (int) crc.getValue());
        refused(bomb).isEqualTo("menu.picture-pixels");
    }

    @Test
    void a_file_that_is_too_large_is_refused() {
        refused(new byte[UploadedPicture.MOST_BYTES + 1]).isEqualTo("menu.picture-bytes");
    }

    @Test
    void svg_and_other_files_and_broken_pictures_are_refused() {
        refused("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8))
                .isEqualTo("menu.picture-unreadable");
        refused(new byte[0]).isEqualTo("menu.picture-unreadable");
        byte[] whole = PictureFiles.encoded(picture(300, 200), "png");
        refused(Arrays.copyOf(whole, 60)).isEqualTo("menu.picture-unreadable");
    }

    private static AbstractStringAssert<?> refused(byte[] uploaded) {
        try {
            UploadedPicture.redrawn(uploaded);
        } catch (RefusedException e) {
            return assertThat(e.refusal().code());
        }
        throw new AssertionError("the picture was accepted");
    }

    private static BufferedImage redrawn(byte[] uploaded) {
        return part(uploaded, null);
    }

    private static BufferedImage part(byte[] uploaded, Square part) {
        try {
            return ImageIO.read(new ByteArrayInputStream(UploadedPicture.redrawn(uploaded, part)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Left half red, right half blue. */
    private static BufferedImage picture(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return picture;
    }

    private static String colour(BufferedImage picture, int x, int y) {
        Color seen = new Color(picture.getRGB(x, y));
        return seen.getRed() > 180 && seen.getBlue() < 80 ? "red"
                : seen.getBlue() > 180 && seen.getRed() < 80 ? "blue" : seen.toString();
    }

    /** The JPEG with an Exif block (big endian) that notes how the phone was held. */
    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(36);
        exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        exif.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0).putInt(0);
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 36);
        file.put(jpeg, 0, 2).put(exif.array()).put(jpeg, 2, jpeg.length - 2);
        return file.array();
    }
}
