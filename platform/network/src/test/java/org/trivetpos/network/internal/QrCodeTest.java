package org.trivetpos.network.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final Pattern DOT = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) ");
    private static final int QUIET = 4;

    @Test
    void aCameraReadsTheAddress() throws Exception {
        String svg = QrCode.svg("http://192.168.1.20:8181/");
        Matcher size = SIZE.matcher(svg);
        assertThat(size.find()).isTrue();
        BitMatrix dots = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * QUIET);
        Matcher dot = DOT.matcher(svg);
        while (dot.find()) {
            dots.set(Integer.parseInt(dot.group(1)) - QUIET, Integer.parseInt(dot.group(2)) - QUIET);
        }
        assertThat(new Decoder().decode(dots).getText()).isEqualTo("http://192.168.1.20:8181/");
    }

    @Test
    void aFingerprintIsReadInGroups() {
        assertThat(WelcomePage.grouped("3F09A2C4BEEF")).isEqualTo("3F09 A2C4 BEEF");
    }
}
