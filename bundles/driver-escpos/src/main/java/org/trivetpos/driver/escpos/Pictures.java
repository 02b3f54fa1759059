package org.trivetpos.driver.escpos;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures as paper can take them. */
final class Pictures {

    private static final long MOST_PIXELS = 40_000_000L;

    private Pictures() { }

    /** The picture on white, scaled down to the width of the paper. */
    static BufferedImage fit(byte[] png, int width) {
        BufferedImage image;
        try {
            image = ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException broken) {
            throw new UncheckedIOException("a picture that cannot be read", broken);
        }
        if (image == null || (long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
            throw new IllegalArgumentException("a picture that cannot be read or is too large");
        }
        int fitted = Math.min(width, image.getWidth());
        int height = Math.max(1, Math.toIntExact((long) image.getHeight() * fitted / image.getWidth()));
        BufferedImage onWhite = new BufferedImage(fitted, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = onWhite.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, fitted, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(image, 0, 0, fitted, height, null);
        } finally {
            pen.dispose();
        }
        return onWhite;
    }
}
