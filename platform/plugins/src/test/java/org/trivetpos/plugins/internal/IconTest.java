package org.trivetpos.plugins.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class IconTest {

    private static byte[] picture(int width, int height, String format) throws IOException {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        picture.createGraphics().fillRect(0, 0, width, height);
        picture.setRGB(0, 0, Color.RED.getRGB());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage shown(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(Icon.redrawn(file))));
    }

    @Test
    void a_large_one_is_made_smaller_and_a_small_one_stays() throws IOException {
        assertThat(shown(picture(512, 256, "png")).getWidth()).isEqualTo(64);
        assertThat(shown(picture(512, 256, "png")).getHeight()).isEqualTo(32);
        assertThat(shown(picture(16, 16, "png")).getRGB(0, 0)).isEqualTo(Color.RED.getRGB());
    }

    @Test
    void whatever_else_is_in_the_file_is_not_shown() throws IOException {
        byte[] file = picture(16, 16, "png");
        byte[] more = Arrays.copyOf(file, file.length + 30);
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(script, 0, more, file.length, script.length);
        assertThat(Icon.redrawn(more)).isEqualTo(Icon.redrawn(file)).isNotEmpty();
    }

    @Test
    void what_is_too_large_or_no_png_is_no_icon() throws IOException {
        assertThat(Icon.redrawn(picture(513, 1, "png"))).isEmpty();
        assertThat(Icon.redrawn(picture(16, 16, "gif"))).isEmpty();
        assertThat(Icon.redrawn(Arrays.copyOf(picture(16, 16, "png"), Icon.MOST_BYTES + 1))).isEmpty();
        assertThat(Icon.redrawn(Arrays.copyOf(picture(16, 16, "png"), 40))).isEmpty();
        assertThat(Icon.redrawn("<svg/>".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Icon.redrawn(null)).isEmpty();
    }
}
