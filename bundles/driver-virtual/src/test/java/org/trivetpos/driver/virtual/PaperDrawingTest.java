package org.trivetpos.driver.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.common.GlobalHistogramBinarizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Cell;
import org.trivetpos.printing.Document.Style;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PaperDrawingTest {

    private static Element drawn(int columns, Document.Block... blocks) throws Exception {
        String svg = PaperDrawing.svg(new Document(List.of(blocks)), columns, "小票 <1>");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8))).getDocumentElement();
    }

    @Test
    void everyRunOfCharactersStandsInItsColumns() throws Exception {
        Element svg = drawn(48, new Document.Columns(List.of(new Cell("宫保鸡丁 A", 1, Align.LEFT),
                new Cell("38.00", 0, Align.RIGHT)), Style.PLAIN));
        NodeList runs = svg.getElementsByTagName("tspan");
        assertThat(((Element) runs.item(0)).getAttribute("x")).isEqualTo("0");
        assertThat(((Element) runs.item(0)).getAttribute("textLength")).isEqualTo("96");
        assertThat(svg.getTextContent()).contains("宫保鸡丁").contains("38.00");
        Element last = (Element) runs.item(runs.getLength() - 1);
        int end = Integer.parseInt(last.getAttribute("x")) + Integer.parseInt(last.getAttribute("textLength"));
        assertThat(end).as("right edge").isEqualTo(48 * 12);
    }

    @Test
    void whatPeopleTypedIsTextAndNeverMarkup() throws Exception {
        Element svg = drawn(48, new Document.Text("<script>'&\"</script>", Style.BOLD));
        assertThat(svg.getTextContent()).contains("<script>'&\"</script>");
        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getAttribute("aria-label")).isEqualTo("小票 <1>");
    }

    @Test
    void largeTextIsScaledAndTakesItsRoom() throws Exception {
        Element large = drawn(48, new Document.Text("12", new Style(Align.LEFT, true, 3, 3)),
                new Document.Text("a", Style.PLAIN));
        Element first = (Element) large.getElementsByTagName("text").item(0);
        Element second = (Element) large.getElementsByTagName("text").item(1);
        assertThat(first.getAttribute("transform")).isEqualTo("translate(28 28) scale(3 3)");
        assertThat(second.getAttribute("transform")).isEqualTo("translate(28 118)");
    }

    @Test
    void everyKindOfBlockIsDrawn() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB), "png", png);
        Element svg = drawn(32, new Document.DrawerPulse(), new Document.Rule(true), new Document.Rule(false),
                new Document.Feed(2), new Document.BarCode("A1"), new Document.QrCode("x", 4),
                new Document.Picture(png.toByteArray()), new Document.Cut());
        Element image = (Element) svg.getElementsByTagName("image").item(0);
        assertThat(image.getAttribute("width")).isEqualTo("384");
        assertThat(image.getAttribute("height")).isEqualTo("192");
        assertThat(svg.getAttribute("width")).isEqualTo("440");
    }

    @Test
    void theCodesCanBeScanned() throws Exception {
        assertThat(scan(Codes.qr("https://example.com/满意度?单=12"), 4)).isEqualTo("https://example.com/满意度?单=12");
        assertThat(scan(Codes.code128("TRIVET-2026"), 3)).isEqualTo("TRIVET-2026");
    }

    private static String scan(Codes.Drawn code, int module) throws Exception {
        int stretch = code.height() == 1 ? 60 : module;
        int width = code.width() * module;
        int height = code.height() * stretch;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher bars = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z").matcher(code.path());
        while (bars.find()) {
            int from = Integer.parseInt(bars.group(1)) * module;
            int row = Integer.parseInt(bars.group(2)) * stretch;
            int length = Integer.parseInt(bars.group(3)) * module;
            for (int y = row; y < row + stretch; y++) {
                Arrays.fill(pixels, y * width + from, y * width + from + length, 0);
            }
        }
        return new MultiFormatReader().decode(new BinaryBitmap(new GlobalHistogramBinarizer(
                new RGBLuminanceSource(width, height, pixels)))).getText();
    }
}
