package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Base64;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Block;
import org.trivetpos.printing.Document.Cell;
import org.trivetpos.printing.Document.Style;

/** A document as the guest would hold it: the same blocks, on a strip of paper of so many columns. */
final class Paper extends Div {

    private static final long serialVersionUID = 1L;

    Paper(Office office, Document document, int columns) {
        addClassName("paper");
        Fittings.named(this, "paper");
        getStyle().set("--columns", String.valueOf(columns));
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", office.t("jobs.paper"));
        document.blocks().forEach(block -> add(drawn(office, block)));
    }

    private static Component drawn(Office office, Block block) {
        return switch (block) {
            case Document.Text text -> styled(new Div(text.text()), text.style());
            case Document.Columns columns -> columns(columns);
            case Document.Rule rule -> rule(rule.dashed());
            case Document.Feed feed -> space(feed.lines());
            case Document.BarCode code -> boxed("barcode", code.value());
            case Document.QrCode code -> boxed("qr", code.value());
            case Document.Picture picture -> picture(office, picture.png());
            case Document.Cut cut -> boxed("cut", "✂");
            case Document.DrawerPulse pulse -> boxed("pulse", office.t("paper.drawer"));
        };
    }

    private static Component columns(Document.Columns columns) {
        Div row = new Div();
        row.addClassName("paper-row");
        for (Cell cell : columns.cells()) {
            Span part = new Span(cell.text());
            part.getStyle().set("flex", cell.share() == 0 ? "none" : cell.share() + " 1 0");
            part.getStyle().set("text-align", side(cell.align()));
            row.add(part);
        }
        return styled(row, columns.style());
    }

    private static Div styled(Div line, Style style) {
        line.addClassName("paper-line");
        line.getStyle().set("text-align", side(style.align()));
        if (style.bold()) {
            line.getStyle().set("font-weight", "700");
        }
        int size = Math.max(style.width(), style.height());
        if (size > 1) {
            line.getStyle().set("font-size", size * 100 + "%");
        }
        return line;
    }

    private static String side(Document.Align align) {
        return switch (align) {
            case LEFT -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
        };
    }

    private static Component rule(boolean dashed) {
        Hr rule = new Hr();
        rule.addClassName(dashed ? "dashed" : "solid");
        return rule;
    }

    private static Component space(int lines) {
        Div space = new Div();
        space.getStyle().set("height", lines * 14 + "px");
        return space;
    }

    private static Component boxed(String kind, String text) {
        Div box = new Div(text);
        box.addClassNames("paper-box", kind);
        return box;
    }

    private static Component picture(Office office, byte[] png) {
        Image image = new Image("data:image/png;base64," + Base64.getEncoder().encodeToString(png),
                office.t("paper.picture"));
        image.addClassName("paper-picture");
        return image;
    }
}
