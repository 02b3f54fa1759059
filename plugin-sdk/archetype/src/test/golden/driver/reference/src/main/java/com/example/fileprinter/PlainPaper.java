package com.example.fileprinter;

import org.trivetpos.printing.Document;
import org.trivetpos.printing.Layout;

/** A document as lines of text: the layout model has broken and placed the words already. */
final class PlainPaper {

    private PlainPaper() { }

    static String of(Document document, int columns) {
        StringBuilder text = new StringBuilder();
        for (Layout.Row row : Layout.of(document, columns).rows()) {
            switch (row) {
                case Layout.Line line -> text.append(line.text()).append('\n');
                case Layout.Other other -> text.append(drawn(other.block(), columns));
                default -> text.append('\n');
            }
        }
        return text.toString();
    }

    /** A later Trivet may know more blocks than this driver: they are left out, the rest is printed. */
    private static String drawn(Document.Block block, int columns) {
        return switch (block) {
            case Document.Rule rule -> (rule.dashed() ? "-" : "=").repeat(columns) + "\n";
            case Document.Feed feed -> "\n".repeat(feed.lines());
            case Document.BarCode code -> code.value() + "\n";
            case Document.QrCode code -> code.value() + "\n";
            default -> "";
        };
    }
}
