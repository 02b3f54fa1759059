package org.trivetpos.driver.virtual;

import java.nio.ByteBuffer;

/** Width and height of a PNG, read from its head. */
record PictureSize(int width, int height) {

    private static final int HEAD = 24;

    static PictureSize of(byte[] png) {
        if (png.length < HEAD || png[1] != 'P' || png[2] != 'N' || png[3] != 'G') {
            throw new IllegalArgumentException("no PNG");
        }
        ByteBuffer head = ByteBuffer.wrap(png);
        int width = head.getInt(16);
        int height = head.getInt(20);
        if (width < 1 || height < 1 || width > 20_000 || height > 20_000) {
            throw new IllegalArgumentException("a PNG of " + width + " by " + height);
        }
        return new PictureSize(width, height);
    }
}
