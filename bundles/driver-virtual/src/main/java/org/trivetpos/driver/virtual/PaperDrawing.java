package org.trivetpos.driver.virtual;

import java.util.Base64;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.printing.Layout;

/**
 * Draws a document as the printer would: in dots, half-width characters of 12 by 24, a line every 30. The result is an
 * SVG, so that it is sharp at any size, can be searched, and costs the browser one element.
 */
public final class PaperDrawing {

    private static final int CELL = 12;
    private static final int LINE = 30;
    private static final int BASELINE = 22;
    private static final int MARGIN = 28;
    private static final int TOOTH = 10;

    private final StringBuilder svg = new StringBuilder(4096);
    private final int columns;
    private final int width;
    private int y = MARGIN;

    private PaperDrawing(int columns) {
        this.columns = columns;
        this.width = columns * CELL + 2 * MARGIN;
    }

    /**
     * The paper as an {@code <svg>} element.
     *
     * @param label what it is, for those who cannot see it
     */
    public static String svg(Document document, int columns, String label) {
        PaperDrawing drawing = new PaperDrawing(columns);
        for (Layout.Row row : Layout.of(document, columns).rows()) {
            switch (row) {
                case Layout.Line line -> drawing.line(line.text(), line.style());
                case Layout.Other other -> drawing.block(other.block());
            }
        }
        return drawing.whole(label);
    }

    private String whole(String label) {
        int height = y + MARGIN / 2;
        StringBuilder edge = new StringBuilder("M0 0H").append(width).append('V').append(height);
        boolean down = true;
        for (int x = width; x > 0; x -= TOOTH) {
            edge.append('L').append(Math.max(0, x - TOOTH)).append(' ').append(down ? height + TOOTH : height);
            down = !down;
        }
        return "<svg xmlns='http://www.w3.org/2000/svg' role='img' aria-label='" + escaped(label) + "' viewBox='0 0 "
                + width + ' ' + (height + TOOTH) + "' width='" + width + "'><path class='vp-sheet' d='"
                + edge.append("Z") + "'/>" + svg + "</svg>";
    }

    private void block(Document.Block block) {
        switch (block) {
            case Document.Rule rule -> rule(rule.dashed());
            case Document.Feed feed -> y += feed.lines() * LINE;
            case Document.BarCode code -> barCode(code.value());
            case Document.QrCode code -> qrCode(code);
            case Document.Picture picture -> picture(picture.png());
            case Document.Cut cut -> cut();
            case Document.DrawerPulse pulse -> { }
            default -> throw new IllegalArgumentException("a block that cannot be drawn: " + block);
        }
    }

    private void line(String text, Style style) {
        svg.append("<text").append(style.bold() ? " class='vp-bold'" : "").append(" transform='translate(")
                .append(MARGIN).append(' ').append(y).append(')');
        if (style.width() > 1 || style.height() > 1) {
            svg.append(" scale(").append(style.width()).append(' ').append(style.height()).append(')');
        }
        svg.append("'>");
        runs(text);
        svg.append("</text>");
        y += LINE * style.height();
    }

    /** Characters of one width that stand together, each run held to its columns whatever the browser's font. */
    private void runs(String text) {
        int column = 0;
        int at = 0;
        while (at < text.length()) {
            int first = Layout.width(text.codePointAt(at));
            int end = at;
            int columnsOfRun = 0;
            while (end < text.length() && belongs(text, end, first)) {
                int c = text.codePointAt(end);
                columnsOfRun += Layout.width(c);
                end += Character.charCount(c);
            }
            String run = text.substring(at, end);
            if (!run.isBlank()) {
                svg.append("<tspan x='").append(column * CELL).append("' y='").append(BASELINE).append("' textLength='")
                        .append(columnsOfRun * CELL).append("'>").append(escaped(run)).append("</tspan>");
            } else {
                svg.append(' ');
            }
            column += columnsOfRun;
            at = end;
        }
    }

    private static boolean belongs(String text, int at, int width) {
        int c = text.codePointAt(at);
        return Layout.width(c) == width || Layout.width(c) == 0;
    }

    private void rule(boolean dashed) {
        int middle = y + LINE / 2;
        svg.append("<path class='").append(dashed ? "vp-dashed" : "vp-solid").append("' d='M").append(MARGIN)
                .append(' ').append(middle).append('h').append(columns * CELL).append("'/>");
        y += LINE;
    }

    private void barCode(String value) {
        Codes.Drawn code = Codes.code128(value);
        int module = code.width() * 2 <= columns * CELL ? 2 : 1;
        int left = (width - code.width() * module) / 2;
        svg.append("<path class='vp-code' transform='translate(").append(left).append(' ').append(y).append(") scale(")
                .append(module).append(" 80)' d='").append(code.path()).append("'/>");
        y += 84;
        line(" ".repeat(Math.max(0, (columns - value.length()) / 2)) + value, Style.PLAIN);
    }

    private void qrCode(Document.QrCode wanted) {
        Codes.Drawn code = Codes.qr(wanted.value());
        int module = Math.clamp(wanted.size(), 1, 8);
        int left = (width - code.width() * module) / 2;
        svg.append("<path class='vp-code' transform='translate(").append(left).append(' ').append(y).append(") scale(")
                .append(module).append(")' d='").append(code.path()).append("'/>");
        y += code.height() * module + 6;
    }

    private void picture(byte[] png) {
        PictureSize size = PictureSize.of(png);
        int wide = Math.min(columns * CELL, size.width());
        int high = Math.toIntExact((long) size.height() * wide / size.width());
        svg.append("<image class='vp-picture' x='").append((width - wide) / 2).append("' y='").append(y)
                .append("' width='").append(wide).append("' height='").append(high)
                .append("' href='data:image/png;base64,").append(Base64.getEncoder().encodeToString(png)).append("'/>");
        y += high + 6;
    }

    private void cut() {
        y += LINE;
        svg.append("<path class='vp-cut' d='M0 ").append(y).append('h').append(width).append("'/>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("'", "&#39;")
                .replace("\"", "&quot;");
    }
}
