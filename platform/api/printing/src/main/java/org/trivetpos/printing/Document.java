package org.trivetpos.printing;

import java.util.List;

/**
 * A paper in a small layout model that every driver can render. Widths are counted in half-width columns (a Chinese
 * character takes two); a driver lays the blocks out for its paper.
 */
public record Document(List<Block> blocks) {

    public Document {
        blocks = List.copyOf(blocks);
    }

    /** A piece of paper from top to bottom. */
    public sealed interface Block { }

    /** Text that is wrapped at the paper's width. */
    public record Text(String text, Style style) implements Block { }

    /** Cells side by side; widths are shares of the paper's columns, a wrapped cell continues below itself. */
    public record Columns(List<Cell> cells, Style style) implements Block {
        public Columns {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A part of a line.
     *
     * @param share relative width; 0 takes what the text needs
     */
    public record Cell(String text, int share, Align align) { }

    /** A line across the paper. */
    public record Rule(boolean dashed) implements Block { }

    /** So many empty lines. */
    public record Feed(int lines) implements Block { }

    /** A CODE128 bar code with its text below. */
    public record BarCode(String value) implements Block { }

    /** A QR code, centred; {@code size} 1 to 8 dots a module. */
    public record QrCode(String value, int size) implements Block { }

    /** A picture (PNG bytes), centred, dithered to black and white, scaled down to the paper. */
    public record Picture(byte[] png) implements Block { }

    /** Feeds and cuts. */
    public record Cut() implements Block { }

    /** Opens the cash drawer that hangs on the printer. */
    public record DrawerPulse() implements Block { }

    /** How text looks; {@code width} and {@code height} are multiples of the plain size, 1 to 4. */
    public record Style(Align align, boolean bold, int width, int height) {

        public static final Style PLAIN = new Style(Align.LEFT, false, 1, 1);
        public static final Style BOLD = new Style(Align.LEFT, true, 1, 1);
        public static final Style CENTRED = new Style(Align.CENTRE, false, 1, 1);
        public static final Style TITLE = new Style(Align.CENTRE, true, 2, 2);
        public static final Style LARGE = new Style(Align.LEFT, true, 2, 2);
    }

    /** Where text stands in its space. */
    public enum Align { LEFT, CENTRE, RIGHT }
}
