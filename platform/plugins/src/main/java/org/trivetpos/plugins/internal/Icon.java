package org.trivetpos.plugins.internal;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The picture of a plugin ({@code Bundle-Icon}): PNG alone, drawn anew from its pixels, so that nothing else that is in
 * the file is ever shown. Its size is read from its header before a pixel is.
 */
final class Icon {

    static final int MOST_BYTES = 64 * 1024;
    static final int MOST_PIXELS_A_SIDE = 512;
    static final int SIDE = 64;

    private static final Logger LOG = LoggerFactory.getLogger(Icon.class);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private Icon() { }

    /** PNG of at most {@value #SIDE} pixels a side, in base64; empty if there is none, or what is there is no icon. */
    static String redrawn(byte @Nullable [] file) {
        if (file == null) {
            return "";
        }
        try {
            return Base64.getEncoder().encodeToString(png(drawn(decoded(file))));
        } catch (IOException | RuntimeException unreadable) {
            LOG.warn("a plugin's icon is left out: {}", unreadable.toString());
            return "";
        }
    }

    private static BufferedImage decoded(byte[] file) throws IOException {
        if (file.length > MOST_BYTES || file.length < PNG.length
                || !Arrays.equals(PNG, 0, PNG.length, file, 0, PNG.length)) {
            throw new IOException("no PNG of at most " + MOST_BYTES + " bytes");
        }
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            if (Math.max(reader.getWidth(0), reader.getHeight(0)) > MOST_PIXELS_A_SIDE) {
                throw new IOException("more than " + MOST_PIXELS_A_SIDE + " pixels a side");
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(BufferedImage from) {
        int longest = Math.max(SIDE, Math.max(from.getWidth(), from.getHeight()));
        int width = Math.max(1, from.getWidth() * SIDE / longest);
        int height = Math.max(1, from.getHeight() * SIDE / longest);
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = to.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(from, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        return to;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, "png", out);
        }
        return bytes.toByteArray();
    }
}
