package org.trivetpos.menu.internal;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a phone was held when it took a JPEG: tag 0x0112 of the Exif block (CIPA DC-008, section 4.6.4), values 1 to 8.
 * Anything that cannot be read is upright.
 */
enum ExifOrientation {

    UPRIGHT, MIRRORED, UPSIDE_DOWN, UPSIDE_DOWN_MIRRORED, LEFT_MIRRORED, LEFT, RIGHT_MIRRORED, RIGHT;

    private static final int TAG = 0x0112;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    /** The orientation noted in the file. */
    static ExifOrientation of(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (in.remaining() < 4 || (in.getShort() & 0xFFFF) != 0xFFD8) {
            return UPRIGHT;
        }
        while (in.remaining() >= 4) {
            int marker = in.getShort() & 0xFFFF;
            int length = (in.getShort() & 0xFFFF) - 2;
            if (marker < 0xFFE0 || marker > 0xFFEF || length < 0 || length > in.remaining()) {
                return UPRIGHT;
            }
            ByteBuffer segment = in.slice(in.position(), length);
            if (marker == 0xFFE1 && length > EXIF.length + 8 && segment.slice(0, EXIF.length)
                    .equals(ByteBuffer.wrap(EXIF))) {
                return ofTiff(segment.slice(EXIF.length, length - EXIF.length));
            }
            in.position(in.position() + length);
        }
        return UPRIGHT;
    }

    private static ExifOrientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return UPRIGHT;
        }
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (entry > tiff.limit() - 12) {
                return UPRIGHT;
            }
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= values().length ? values()[value - 1] : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    boolean swapsSides() {
        return ordinal() >= LEFT_MIRRORED.ordinal();
    }

    /** What turns a picture of that size upright. */
    AffineTransform transform(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case UPSIDE_DOWN_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case LEFT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case RIGHT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
