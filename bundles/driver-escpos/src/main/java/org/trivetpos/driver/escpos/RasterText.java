package org.trivetpos.driver.escpos;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.printing.Layout;

/**
 * Draws a line of text that the printer's own font does not have, in the printer's grid: half-width characters of 12
 * by 24 dots, so that columns stay where they are.
 */
final class RasterText {

    static final int CELL_WIDTH = 12;
    static final int CELL_HEIGHT = 24;
    private static final int BASELINE = 20;

    private final Font[] fonts = {new Font(Font.MONOSPACED, Font.PLAIN, 22), new Font(Font.SANS_SERIF, Font.PLAIN, 22),
        new Font(Font.DIALOG, Font.PLAIN, 22)};

    BufferedImage draw(String text, Style style, int columns) {
        int width = columns * CELL_WIDTH;
        BufferedImage image = new BufferedImage(width, CELL_HEIGHT * style.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, image.getHeight());
            pen.setColor(Color.BLACK);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_OFF);
            int column = 0;
            for (int at = 0; at < text.length();) {
                int end = clusterEnd(text, at);
                String cluster = text.substring(at, end);
                character(pen, cluster, column * style.width(), style);
                column += Layout.width(cluster);
                at = end;
            }
        } finally {
            pen.dispose();
        }
        return image;
    }

    /** A character with the marks that stand on it. */
    private static int clusterEnd(String text, int from) {
        int end = from + Character.charCount(text.codePointAt(from));
        while (end < text.length() && Layout.width(text.codePointAt(end)) == 0) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void character(Graphics2D pen, String cluster, int column, Style style) {
        Font font = fontFor(cluster).deriveFont(style.bold() ? Font.BOLD : Font.PLAIN);
        AffineTransform before = pen.getTransform();
        pen.translate((double) column * CELL_WIDTH, 0);
        pen.scale(style.width(), style.height());
        double room = Layout.width(cluster) * (double) CELL_WIDTH;
        double needed = font.getStringBounds(cluster, pen.getFontRenderContext()).getWidth();
        if (needed > room) {
            font = font.deriveFont(AffineTransform.getScaleInstance(room / needed, 1));
        }
        pen.setFont(font);
        pen.drawString(cluster, 0, BASELINE);
        pen.setTransform(before);
    }

    private Font fontFor(String cluster) {
        for (Font font : fonts) {
            if (font.canDisplayUpTo(cluster) < 0) {
                return font;
            }
        }
        return fonts[0];
    }
}
