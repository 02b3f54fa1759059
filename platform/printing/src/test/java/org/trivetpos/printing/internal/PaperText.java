package org.trivetpos.printing.internal;

import org.trivetpos.printing.Document;
import org.trivetpos.printing.Layout;

/** A paper as text. */
final class PaperText {

    private PaperText() { }

    /** What a person reads. */
    static String plain(Document document, int columns) {
        StringBuilder text = new StringBuilder();
        for (Layout.Row row : Layout.of(document, columns).rows()) {
            if (row instanceof Layout.Line line) {
                text.append(line.text()).append('\n');
            }
        }
        return text.toString();
    }

    /** With how it looks: bold, width and height before each line. */
    static String marked(Document document, int columns) {
        StringBuilder text = new StringBuilder();
        for (Layout.Row row : Layout.of(document, columns).rows()) {
            text.append(switch (row) {
                case Layout.Line line -> "%s%d%d|%s".formatted(line.style().bold() ? "b" : " ", line.style().width(),
                        line.style().height(), line.text()).stripTrailing();
                case Layout.Other other -> switch (other.block()) {
                    case Document.Rule rule -> "   |" + (rule.dashed() ? "-" : "=").repeat(columns);
                    case Document.Feed feed -> "   [feed " + feed.lines() + "]";
                    case Document.BarCode code -> "   [barcode " + code.value() + "]";
                    case Document.QrCode code -> "   [qr " + code.value() + "]";
                    case Document.Picture picture -> "   [picture]";
                    case Document.Cut cut -> "   [cut]";
                    case Document.DrawerPulse pulse -> "   [drawer]";
                    default -> throw new AssertionError(other);
                };
            }).append('\n');
        }
        return text.toString();
    }
}
