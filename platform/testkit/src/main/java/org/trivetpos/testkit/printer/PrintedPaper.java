package org.trivetpos.testkit.printer;

import java.awt.image.BufferedImage;

/**
 * A paper from one cut to the next.
 *
 * @param bytes  what was sent for it, commands included
 * @param text   what stands on it; codes and pictures as words in brackets
 * @param ended  {@link System#nanoTime} when it was cut
 */
public record PrintedPaper(byte[] bytes, String text, long ended) {

    /**
     * As a guest sees it, one pixel for a dot of the printer (203 an inch).
     *
     * @param columns characters in a line: 48 on paper of 80 mm, 32 on paper of 58 mm
     */
    public BufferedImage picture(int columns) {
        return PaperPicture.of(bytes, columns);
    }
}
