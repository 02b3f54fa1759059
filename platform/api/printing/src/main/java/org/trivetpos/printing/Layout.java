package org.trivetpos.printing;

import java.util.ArrayList;
import java.util.List;

/**
 * A document laid out for paper of a certain width: wrapped and aligned, so that every driver and every screen breaks
 * the same lines at the same places.
 */
public record Layout(List<Row> rows) {

    public Layout {
        rows = List.copyOf(rows);
    }

    /** A piece of the paper from top to bottom. */
    public sealed interface Row { }

    /**
     * One printed line.
     *
     * @param text  already padded to its place, no wider than the paper; alignment is done
     * @param style of the whole line; {@code width} and {@code height} still to be applied
     */
    public record Line(String text, Document.Style style) implements Row { }

    /** What is not text: a rule, empty lines, a code, a picture, a cut, a pulse. */
    public record Other(Document.Block block) implements Row { }

    /**
     * Lays a document out.
     *
     * @param columns half-width characters a line
     */
    public static Layout of(Document document, int columns) {
        List<Row> rows = new ArrayList<>();
        for (Document.Block block : document.blocks()) {
            switch (block) {
                case Document.Text text -> text(rows, text, columns);
                case Document.Columns row -> columns(rows, row, columns);
                default -> rows.add(new Other(block));
            }
        }
        return new Layout(rows);
    }

    /** How many half-width columns a text takes at plain size. */
    public static int width(String text) {
        return text.codePoints().map(Layout::width).sum();
    }

    /**
     * How many half-width columns a character takes: what the printers of the trade print from a two-byte code takes
     * two, also where Unicode calls it narrow.
     */
    public static int width(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint < 0x20 ? 0 : 1;
        }
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(codePoint) || isTwoByte(codePoint) ? 2 : 1;
    }

    /** True if a printer with two-byte GB18030 has the character; ASCII is not meant. */
    public static boolean isTwoByte(int codePoint) {
        if (codePoint >= 0x4E00 && codePoint <= 0x9FA5) {
            return true;
        }
        return codePoint >= 0x80 && codePoint <= 0xFFFF && Character.getType(codePoint) != Character.PRIVATE_USE
                && !Character.isSurrogate((char) codePoint)
                && Character.toString(codePoint).getBytes(java.nio.charset.Charset.forName("GB18030")).length == 2;
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F || c >= 0x2600 && c <= 0x27BF || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60 || c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x1F000 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
    }

    private static void text(List<Row> rows, Document.Text block, int columns) {
        int room = Math.max(2, columns / block.style().width());
        for (String line : wrap(block.text(), room)) {
            rows.add(new Line(placed(line, room, block.style().align()).stripTrailing(), block.style()));
        }
    }

    private static void columns(List<Row> rows, Document.Columns block, int columns) {
        int room = Math.max(2 * block.cells().size(), columns / block.style().width());
        int[] widths = widths(block.cells(), room);
        List<List<String>> cells = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            List<String> lines = wrap(block.cells().get(i).text(), widths[i]);
            cells.add(lines);
            height = Math.max(height, lines.size());
        }
        for (int y = 0; y < height; y++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String text = y < cells.get(i).size() ? cells.get(i).get(y) : "";
                line.append(placed(text, widths[i], block.cells().get(i).align()));
            }
            rows.add(new Line(line.toString().stripTrailing(), block.style()));
        }
    }

    /** Cells of share 0 take what they need, at most what leaves two columns for each other; the rest is shared out. */
    private static int[] widths(List<Document.Cell> cells, int room) {
        int[] widths = new int[cells.size()];
        int left = room;
        int shares = cells.stream().mapToInt(Document.Cell::share).sum();
        int others = cells.size();
        for (int i = 0; i < widths.length; i++) {
            if (cells.get(i).share() == 0) {
                others--;
                widths[i] = Math.max(0, Math.min(width(cells.get(i).text()), left - 2 * others));
                left -= widths[i];
            }
        }
        int given = 0;
        int sharesSeen = 0;
        for (int i = 0; i < widths.length; i++) {
            if (cells.get(i).share() > 0) {
                sharesSeen += cells.get(i).share();
                int until = Math.min(left, Math.max(left * sharesSeen / shares, given + 2));
                widths[i] = until - given;
                given = until;
            }
        }
        return widths;
    }

    private static String placed(String text, int room, Document.Align align) {
        int free = Math.max(0, room - width(text));
        return switch (align) {
            case LEFT -> text + " ".repeat(free);
            case RIGHT -> " ".repeat(free) + text;
            case CENTRE -> " ".repeat(free / 2) + text + " ".repeat(free - free / 2);
        };
    }

    /** Breaks at line ends, at blanks where there are some, and anywhere between wide characters. */
    private static List<String> wrap(String text, int room) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            String rest = paragraph;
            while (width(rest) > room) {
                int cut = cut(rest, room);
                lines.add(rest.substring(0, cut).stripTrailing());
                rest = rest.substring(cut).stripLeading();
            }
            lines.add(rest);
        }
        return lines;
    }

    private static int cut(String text, int room) {
        int used = 0;
        int good = 0;
        int before = 0;
        int at = 0;
        while (at < text.length()) {
            int now = text.codePointAt(at);
            if (at > 0 && width(now) > 0 && (width(now) == 2 || width(before) == 2 || before == ' ')) {
                good = at;
            }
            if (used + width(now) > room) {
                good = now == ' ' ? at : good;
                break;
            }
            used += width(now);
            before = now;
            at += Character.charCount(now);
        }
        return good > 0 ? good : Math.max(at, Character.charCount(text.codePointAt(0)));
    }
}
