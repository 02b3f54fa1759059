package org.trivetpos.driver.escpos;

import com.github.anastaciocintra.escpos.EscPos;
import com.github.anastaciocintra.escpos.EscPosConst.Justification;
import com.github.anastaciocintra.escpos.Style.FontSize;
import com.github.anastaciocintra.escpos.barcode.BarCode;
import com.github.anastaciocintra.escpos.barcode.QRCode;
import com.github.anastaciocintra.escpos.image.Bitonal;
import com.github.anastaciocintra.escpos.image.BitonalOrderedDither;
import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.printing.Layout;

/**
 * Turns a document into ESC/POS. Chinese goes as two-byte GB18030 in Chinese mode; a line with any character that needs
 * more is drawn, because most printers print rubbish for four-byte codes.
 */
final class EscPosEncoder {

    private static final Logger LOG = LoggerFactory.getLogger(EscPosEncoder.class);
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] CHINESE_ON = {0x1C, 0x26};
    private static final byte[] CHINESE_OFF = {0x1C, 0x2E};
    private static final int FEED_BEFORE_CUT = 4;
    /** Printers with little memory stumble over one tall picture. */
    private static final int BAND = 128;
    private static final int PULSE_ON = 50;
    private static final int PULSE_OFF = 250;

    private final int columns;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    private final EscPos commands = new EscPos(bytes);

    private EscPosEncoder(int columns) {
        this.columns = columns;
    }

    static byte[] encode(Document document, int columns) {
        EscPosEncoder encoder = new EscPosEncoder(columns);
        try {
            encoder.commands.initializePrinter();
            encoder.bytes.write(CHINESE_OFF);
            for (Layout.Row row : Layout.of(document, columns).rows()) {
                encoder.row(row);
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return encoder.bytes.toByteArray();
    }

    private void row(Layout.Row row) throws IOException {
        switch (row) {
            case Layout.Line line -> line(line.text(), line.style());
            case Layout.Other other -> block(other.block());
        }
    }

    private void block(Document.Block block) throws IOException {
        switch (block) {
            case Document.Rule rule -> line((rule.dashed() ? "-" : "=").repeat(columns), Style.PLAIN);
            case Document.Feed feed -> lines(feed.lines());
            case Document.BarCode code -> barCode(code.value());
            case Document.QrCode code -> qrCode(code);
            case Document.Picture picture -> picture(Pictures.fit(picture.png(), columns * RasterText.CELL_WIDTH));
            case Document.Cut cut -> {
                lines(FEED_BEFORE_CUT);
                commands.cut(EscPos.CutMode.PART);
            }
            case Document.DrawerPulse pulse -> commands.pulsePin(EscPos.PinConnector.Pin_2, PULSE_ON, PULSE_OFF);
            default -> throw new IllegalArgumentException("a block that cannot be printed: " + block);
        }
    }

    private void line(String wanted, Style style) throws IOException {
        String text = wanted.replace('\u00A5', '\uFFE5').replace('\u00A0', ' ');
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        if (!ascii && !text.codePoints().allMatch(c -> c < 0x80 || Layout.isTwoByte(c))) {
            drawn(text, style);
            return;
        }
        typed(text, style, ascii);
    }

    /** On a machine without fonts the missing characters become question marks: better than no paper. */
    private void drawn(String text, Style style) throws IOException {
        BufferedImage image;
        try {
            image = new RasterText().draw(text, style, columns);
        } catch (LinkageError | InternalError | IllegalStateException noFonts) {
            LOG.warn("this machine cannot draw text; install its font packages (fontconfig): {}", noFonts.toString());
            typed(text.codePoints().mapToObj(c -> c < 0x80 || Layout.isTwoByte(c) ? Character.toString(c) : "?")
                    .collect(Collectors.joining()), style, false);
            return;
        }
        picture(image, new BitonalThreshold(127));
    }

    private void typed(String text, Style style, boolean ascii) throws IOException {
        bytes.write(style(style).getConfigBytes());
        if (ascii) {
            bytes.write(text.getBytes(GB18030));
        } else {
            bytes.write(CHINESE_ON);
            bytes.write(text.getBytes(GB18030));
            bytes.write(CHINESE_OFF);
        }
        bytes.write('\n');
    }

    /** Alignment is in the text already. */
    private static com.github.anastaciocintra.escpos.Style style(Style style) {
        return new com.github.anastaciocintra.escpos.Style().setBold(style.bold())
                .setFontSize(size(style.width()), size(style.height()));
    }

    private static FontSize size(int times) {
        return FontSize.values()[Math.clamp(times, 1, 4) - 1];
    }

    private void lines(int count) throws IOException {
        bytes.write(style(Style.PLAIN).getConfigBytes());
        for (int i = 0; i < count; i++) {
            bytes.write('\n');
        }
    }

    private void barCode(String value) throws IOException {
        boolean printable = !value.isEmpty() && value.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
        if (!printable || value.length() > 60) {
            throw new IllegalArgumentException("CODE128 takes 1 to 60 printable ASCII characters: '" + value + "'");
        }
        bytes.write(new BarCode().setSystem(BarCode.BarCodeSystem.CODE128)
                .setBarCodeSize(value.length() > 16 ? 1 : 2, 80)
                .setHRIPosition(BarCode.BarCodeHRIPosition.BelowBarCode)
                .setJustification(Justification.Center).getBytes("{B" + value.replace("{", "{{")));
        bytes.write('\n');
    }

    private void qrCode(Document.QrCode code) throws IOException {
        bytes.write(new QRCode().setSize(Math.clamp(code.size(), 1, 8))
                .setErrorCorrectionLevel(QRCode.QRErrorCorrectionLevel.QR_ECLEVEL_M_Default)
                .setJustification(Justification.Center).getBytes(code.value()));
        bytes.write('\n');
    }

    private void picture(BufferedImage image) throws IOException {
        picture(image, new BitonalOrderedDither());
    }

    private void picture(BufferedImage image, Bitonal toBlackAndWhite) throws IOException {
        for (int y = 0; y < image.getHeight(); y += BAND) {
            BufferedImage band = image.getSubimage(0, y, image.getWidth(), Math.min(BAND, image.getHeight() - y));
            bytes.write(new RasterBitImageWrapper().setJustification(Justification.Center)
                    .getBytes(new EscPosImage(new CoffeeImageImpl(band), toBlackAndWhite)));
        }
    }
}
