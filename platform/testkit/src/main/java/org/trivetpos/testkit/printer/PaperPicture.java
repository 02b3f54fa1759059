package org.trivetpos.testkit.printer;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/**
 * A paper as a guest sees it, drawn from the bytes that made it: 203 dots an inch, characters of 12 by 24 dots, Chinese
 * ones of 24 by 24, a line every 30. Bar codes and QR codes can be read by a scanner. Needs a font with Chinese
 * characters on the machine; without one they are boxes.
 */
final class PaperPicture {

    private static final int CELL = 12;
    private static final int LINE = 30;
    private static final int BASELINE = 22;
    private static final int MARGIN = 16;
    private static final int CODE_HEIGHT = 80;
    private static final int QR_DOTS = 200;
    private static final int HIGHEST = 20_000;
    private static final int CODE128 = 73;

    private final BufferedImage canvas;
    private final Graphics2D pen;
    private final int width;
    private int x = MARGIN;
    private int y = MARGIN;
    private int tallest = 1;
    private Command.Size size = new Command.Size(1, 1);
    private boolean bold;
    private String qr = "";

    private PaperPicture(int columns) {
        width = columns * CELL + 2 * MARGIN;
        canvas = new BufferedImage(width, HIGHEST, BufferedImage.TYPE_BYTE_GRAY);
        pen = canvas.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, HIGHEST);
        pen.setColor(Color.BLACK);
    }

    /** @param columns characters in a line: 48 on paper of 80 mm, 32 on paper of 58 mm */
    static BufferedImage of(byte[] bytes, int columns) {
        PaperPicture paper = new PaperPicture(columns);
        int[] at = {0};
        CommandParser parser = new CommandParser(() -> at[0] < bytes.length ? bytes[at[0]++] & 0xFF : -1);
        for (@Nullable Command command = parser.next(); command != null; command = parser.next()) {
            paper.draw(command);
        }
        paper.pen.dispose();
        BufferedImage whole = new BufferedImage(paper.width, paper.y + MARGIN, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D copy = whole.createGraphics();
        copy.drawImage(paper.canvas, 0, 0, null);
        copy.dispose();
        return whole;
    }

    private void draw(Command command) {
        switch (command) {
            case Command.Characters some -> characters(some.text());
            case Command.LineFeed feed -> {
                down(LINE * tallest + LINE * (feed.lines() - 1));
                x = MARGIN;
                tallest = 1;
            }
            case Command.Size wanted -> size = wanted;
            case Command.Bold wanted -> bold = wanted.is();
            case Command.Raster picture -> raster(picture);
            case Command.BarCode code -> code(code.data(), code.system() == CODE128);
            case Command.StoreQr store -> qr = store.data();
            case Command.PrintQr print -> matrix(qr, BarcodeFormat.QR_CODE, QR_DOTS, QR_DOTS);
            case Command.Cut cut -> { }
            case Command.Pulse pulse -> { }
            case Command.ProcessId ask -> { }
            case Command.InOrderStatus ask -> { }
            case Command.AutomaticStatus ask -> { }
            case Command.Silent silent -> { }
        }
    }

    private void characters(String text) {
        int cells = text.codePointAt(0) < 0x80 ? 1 : 2;
        Font font = new Font(Font.MONOSPACED, bold ? Font.BOLD : Font.PLAIN, 2 * CELL);
        FontMetrics metrics = pen.getFontMetrics(font);
        AffineTransform before = pen.getTransform();
        pen.setFont(font);
        pen.translate(x, y);
        // a font's own advance is a little more or less than the printer's cell
        double fits = (double) cells * CELL / Math.max(1, metrics.stringWidth(text));
        pen.scale(size.width() * fits, size.height());
        pen.drawString(text, 0, BASELINE);
        pen.setTransform(before);
        x += cells * CELL * size.width();
        tallest = Math.max(tallest, size.height());
    }

    private void raster(Command.Raster picture) {
        int left = Math.max(MARGIN, (width - picture.width()) / 2);
        int across = picture.width() / 8;
        for (int row = 0; row < picture.height(); row++) {
            for (int dot = 0; dot < picture.width() && left + dot < width; dot++) {
                if ((picture.dots()[row * across + dot / 8] & 0x80 >> dot % 8) != 0 && y + row < HIGHEST) {
                    canvas.getRaster().setSample(left + dot, y + row, 0, 0);
                }
            }
        }
        down(picture.height());
    }

    private void code(String data, boolean isCode128) {
        String plain = data.startsWith("{B") ? data.substring(2).replace("{{", "{") : data;
        if (isCode128) {
            matrix(plain, BarcodeFormat.CODE_128, width - 4 * MARGIN, CODE_HEIGHT);
        }
        pen.setFont(new Font(Font.MONOSPACED, Font.PLAIN, 2 * CELL));
        pen.drawString(plain, Math.max(MARGIN, (width - plain.length() * CELL) / 2), y + BASELINE);
        down(LINE);
    }

    private void matrix(String data, BarcodeFormat format, int wide, int high) {
        try {
            BitMatrix dots = new MultiFormatWriter().encode(data, format, wide, high);
            int left = (width - dots.getWidth()) / 2;
            for (int row = 0; row < dots.getHeight(); row++) {
                for (int dot = 0; dot < dots.getWidth(); dot++) {
                    if (dots.get(dot, row)) {
                        canvas.getRaster().setSample(left + dot, y + row, 0, 0);
                    }
                }
            }
            down(dots.getHeight());
        } catch (WriterException cannotBeDrawn) {
            throw new IllegalArgumentException(data, cannotBeDrawn);
        }
    }

    private void down(int dots) {
        y = Math.min(HIGHEST - MARGIN, y + dots);
    }
}
