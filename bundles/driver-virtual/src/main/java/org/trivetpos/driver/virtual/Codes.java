package org.trivetpos.driver.virtual;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** Bar codes and QR codes as black rectangles of an SVG path. */
final class Codes {

    private Codes() { }

    /** A drawn code and its size in modules. */
    record Drawn(String path, int width, int height) { }

    static Drawn qr(String value) {
        try {
            return drawn(new QRCodeWriter().encode(value, BarcodeFormat.QR_CODE, 0, 0, Map.of(
                    EncodeHintType.MARGIN, 2, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M,
                    EncodeHintType.CHARACTER_SET, "UTF-8")));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code can hold this", tooLong);
        }
    }

    static Drawn code128(String value) {
        return drawn(new Code128Writer().encode(value, BarcodeFormat.CODE_128, 0, 1));
    }

    private static Drawn drawn(BitMatrix bits) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < bits.getHeight(); y++) {
            int x = 0;
            while (x < bits.getWidth()) {
                int from = x;
                while (x < bits.getWidth() && bits.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from).append(' ').append(y).append('h').append(x - from).append("v1h")
                            .append(from - x).append('z');
                } else {
                    x++;
                }
            }
        }
        return new Drawn(path.toString(), bits.getWidth(), bits.getHeight());
    }
}
