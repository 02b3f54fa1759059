package org.trivetpos.printing.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.trivetpos.kernel.NonsenseException;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Block;
import org.trivetpos.printing.Document.Style;

/**
 * Whether every driver can print what a layout made. Looked at before it is queued: a driver would find out only when
 * nothing else can be printed any more in its place.
 */
final class SoundPaper {

    private static final int MOST_BLOCKS = 1_000;
    private static final int MOST_FEED = 20;
    private static final int MOST_TIMES = 4;
    private static final int LONGEST_BAR_CODE = 60;
    private static final int LONGEST_QR_CODE = 500;
    private static final int LARGEST_QR_CODE = 8;
    private static final int WIDEST_PICTURE = 2_000;
    private static final int TALLEST_PICTURE = 4_000;
    private static final long PNG = 0x89504E470D0A1A0AL;
    private static final int HEADER = 0x49484452;
    private static final int WIDTH_AT = 16;
    private static final int HEIGHT_AT = 20;
    private static final int SMALLEST_PNG = 45;
    private static final long END_OF_PNG = 0x49454E44AE426082L;

    private SoundPaper() { }

    /** @throws NonsenseException if some printer could not print it; says why, for whoever maintains the layout */
    static void require(Document made) {
        require(!made.blocks().isEmpty() && made.blocks().size() <= MOST_BLOCKS, "has no block, or too many");
        made.blocks().forEach(SoundPaper::block);
        require(new PaperJson().write(made).length() <= DurablePrinting.LONGEST_PAPER, "is too long altogether");
    }

    private static void block(Block block) {
        switch (block) {
            case Document.Text text -> require(text.text() != null && sound(text.style()),
                    "has a text without a style");
            case Document.Columns columns -> {
                require(!columns.cells().isEmpty() && sound(columns.style()), "has columns without a cell or style");
                columns.cells().forEach(cell -> require(cell.text() != null && cell.align() != null
                        && cell.share() >= 0 && cell.share() <= MOST_BLOCKS, "has a cell without text or share"));
            }
            case Document.Feed feed -> require(within(1, feed.lines(), MOST_FEED), "feeds no line, or too many");
            case Document.BarCode code -> require(code.value() != null
                    && within(1, code.value().length(), LONGEST_BAR_CODE)
                    && code.value().chars().allMatch(c -> within(' ', c, '~')),
                    "has a bar code that cannot be printed");
            case Document.QrCode code -> require(code.value() != null && within(1, code.size(), LARGEST_QR_CODE)
                    && within(1, code.value().getBytes(StandardCharsets.UTF_8).length, LONGEST_QR_CODE),
                    "has a QR code that cannot be printed");
            case Document.Picture picture -> require(picture.png() != null && isWholePng(picture.png()),
                    "has a picture that is no whole PNG, or too large");
            default -> { }
        }
    }

    private static boolean sound(Style style) {
        return style != null && style.align() != null && within(1, style.width(), MOST_TIMES)
                && within(1, style.height(), MOST_TIMES);
    }

    /** By its first and last bytes: a picture that was cut off, or is another format, is found without drawing it. */
    private static boolean isWholePng(byte[] bytes) {
        if (bytes.length < SMALLEST_PNG) {
            return false;
        }
        ByteBuffer png = ByteBuffer.wrap(bytes);
        return png.getLong(0) == PNG && png.getInt(WIDTH_AT - Integer.BYTES) == HEADER
                && within(1, png.getInt(WIDTH_AT), WIDEST_PICTURE) && within(1, png.getInt(HEIGHT_AT), TALLEST_PICTURE)
                && png.getLong(bytes.length - Long.BYTES) == END_OF_PNG;
    }

    private static boolean within(int least, int value, int most) {
        return value >= least && value <= most;
    }

    private static void require(boolean sound, String trouble) {
        if (!sound) {
            throw new NonsenseException("the paper " + trouble);
        }
    }
}
