package org.trivetpos.menu.internal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.menu.MenuAdministration.Square;

/**
 * A picture as somebody uploaded it: never stored, never shown. What is kept is drawn anew from its pixels, so that
 * nothing hidden in the file (places, scripts, tricks) survives. Its size is read from its header before a pixel is.
 */
final class UploadedPicture {

    static final String MIME_TYPE = "image/jpeg";
    static final int MOST_BYTES = 10 * 1024 * 1024;
    static final long MOST_PIXELS = 40_000_000;
    static final int SIDE = 512;
    private static final long MOST_READ = 8_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(UploadedPicture.class);
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");
    private static final float QUALITY = 0.86f;

    private UploadedPicture() { }

    /**
     * The picture as JPEG of at most {@value #SIDE} pixels a side, upright, on white.
     *
     * @throws org.trivetpos.kernel.RefusedException if it is too large or is no picture
     */
    static byte[] redrawn(byte[] uploaded) {
        return redrawn(uploaded, null);
    }

    /** The same with a part of the picture alone. */
    static byte[] redrawn(byte[] uploaded, @Nullable Square part) {
        if (uploaded.length > MOST_BYTES) {
            throw Refusal.of("menu.picture-bytes", MOST_BYTES / 1024 / 1024).asException();
        }
        try {
            ExifOrientation held = ExifOrientation.of(uploaded);
            if (part == null) {
                return jpeg(upright(scaled(decoded(uploaded, null)), held));
            }
            return jpeg(scaled(cut(upright(decoded(uploaded, part), held), part)));
        } catch (RefusedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            LOG.debug("An uploaded picture could not be read.", e);
            throw Refusal.of("menu.picture-unreadable").asException();
        }
    }

    private static BufferedImage decoded(byte[] uploaded, @Nullable Square part) throws IOException {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(uploaded))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no known picture format");
            }
            ImageReader reader = readers.next();
            try {
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    throw new IOException("not a format for pictures of dishes: " + reader.getFormatName());
                }
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw Refusal.of("menu.picture-pixels", MOST_PIXELS / 1_000_000).asException();
                }
                ImageReadParam everyFew = reader.getDefaultReadParam();
                int step = step(width, height, part);
                everyFew.setSourceSubsampling(step, step, 0, 0);
                return reader.read(0, everyFew);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Every how many-th pixel is read: no more than a sharp result needs, and never more than the memory bears. */
    private static int step(int width, int height, @Nullable Square part) {
        long kept = part == null ? Math.max(width, height) : (long) Math.min(width, height) * part.side() / 1000;
        int step = Math.toIntExact(Math.max(1, kept / (SIDE * 3)));
        while ((long) (width / step) * (height / step) > MOST_READ) {
            step++;
        }
        return step;
    }

    private static BufferedImage cut(BufferedImage picture, Square part) {
        int shorter = Math.min(picture.getWidth(), picture.getHeight());
        int side = Math.max(1, Math.toIntExact((long) shorter * part.side() / 1000));
        int left = Math.toIntExact(Math.min(picture.getWidth() - side, (long) shorter * part.left() / 1000));
        int top = Math.toIntExact(Math.min(picture.getHeight() - side, (long) shorter * part.top() / 1000));
        return picture.getSubimage(left, top, side, side);
    }

    private static BufferedImage scaled(BufferedImage picture) {
        BufferedImage now = picture;
        int longest = Math.max(now.getWidth(), now.getHeight());
        while (longest > SIDE * 2) {
            now = drawn(now, Math.max(1, now.getWidth() / 2), Math.max(1, now.getHeight() / 2));
            longest = Math.max(now.getWidth(), now.getHeight());
        }
        if (longest <= SIDE) {
            return drawn(now, now.getWidth(), now.getHeight());
        }
        return drawn(now, Math.max(1, now.getWidth() * SIDE / longest), Math.max(1, now.getHeight() * SIDE / longest));
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            pen.drawImage(from, 0, 0, width, height, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        return to;
    }

    /** Phones store a picture as the sensor saw it and note how they were held. */
    private static BufferedImage upright(BufferedImage picture, ExifOrientation orientation) {
        if (orientation == ExifOrientation.UPRIGHT) {
            return picture;
        }
        AffineTransform turn = orientation.transform(picture.getWidth(), picture.getHeight());
        boolean swap = orientation.swapsSides();
        BufferedImage to = new BufferedImage(swap ? picture.getHeight() : picture.getWidth(),
                swap ? picture.getWidth() : picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = to.createGraphics();
        try {
            pen.drawImage(picture, turn, null);
        } finally {
            pen.dispose();
        }
        return to;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
