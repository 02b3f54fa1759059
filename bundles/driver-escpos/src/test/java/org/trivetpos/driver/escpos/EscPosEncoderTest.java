package org.trivetpos.driver.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Style;

class EscPosEncoderTest {

    private static String hex(Document.Block... blocks) {
        return HexFormat.ofDelimiter(" ").formatHex(EscPosEncoder.encode(Papers.of(blocks), 48));
    }

    @Test
    void everyPaperBeginsWithAPrinterThatForgotThePaperBefore() {
        assertThat(hex()).isEqualTo("1b 40 1c 2e");
    }

    @Test
    void chineseIsTwoByteGb18030InChineseMode() {
        assertThat(hex(new Document.Text("宫保 A", Style.PLAIN)))
                .contains("1c 26 b9 ac b1 a3 20 41 1c 2e 0a");
        assertThat(hex(new Document.Text("plain", Style.PLAIN))).doesNotContain("1c 26");
    }

    @Test
    void theYenSignOfUnicodeBecomesTheOneThatPrintersHave() {
        assertThat(hex(new Document.Text("¥5", Style.PLAIN))).contains("1c 26 a3 a4 35 1c 2e");
    }

    @Test
    void boldAndLargeAreSaidToThePrinter() {
        assertThat(hex(new Document.Text("x", new Style(Align.LEFT, true, 2, 3)))).contains("1b 45 01 1d 21 12")
                .contains("78 0a");
        assertThat(hex(new Document.Text("x", Style.PLAIN))).contains("1b 45 00 1d 21 00");
    }

    @Test
    void fourLinesAreFedBeforeTheCut() {
        assertThat(hex(new Document.Cut())).endsWith("0a 0a 0a 0a 1d 56 31");
    }

    @Test
    void theDrawerHangsOnPinTwo() {
        assertThat(hex(new Document.DrawerPulse())).endsWith("1b 70 30 32 fa");
    }

    @Test
    void codesAreDrawnByThePrinter() {
        assertThat(hex(new Document.BarCode("A{1"))).contains("1d 6b 49 06 7b 42 41 7b 7b 31");
        assertThat(hex(new Document.QrCode("hi", 5))).contains("1d 28 6b 03 00 31 43 05", "31 50 30 68 69",
                "1d 28 6b 03 00 31 51 30");
        assertThatThrownBy(() -> hex(new Document.BarCode("小票"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLineWithACharacterThatPrintersLackIsDrawn() {
        String drawn = hex(new Document.Text("\uD842\uDFB7野家 \uD83C\uDF5C", Style.PLAIN));
        assertThat(drawn).contains("1d 76 30 00 48 00 18 00").doesNotContain("1c 26");
        String dots = drawn.substring(drawn.indexOf("1d 76 30 00 48 00 18 00") + 24);
        assertThat(dots.replace("00", "").replace(" ", "")).as("something is on it").isNotEmpty();
    }

    @Test
    void aDrawnLineIsAsTallAsItsStyle() {
        assertThat(hex(new Document.Text("ñandú\uD83C\uDF5C", new Style(Align.LEFT, true, 2, 2))))
                .contains("1d 76 30 00 48 00 30 00");
    }

    @Test
    void aPictureIsScaledToThePaperAndSentInBands() throws IOException {
        BufferedImage wide = new BufferedImage(1152, 600, BufferedImage.TYPE_INT_RGB);
        wide.setRGB(0, 0, Color.WHITE.getRGB());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(wide, "png", png);
        String sent = hex(new Document.Picture(png.toByteArray()));
        assertThat(sent).contains("1d 76 30 00 48 00 80 00").contains("1d 76 30 00 48 00 2c 00");
    }
}
