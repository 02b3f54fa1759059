package org.trivetpos.driver.virtual.screen;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.format.DateTimeFormatter;
import org.trivetpos.driver.virtual.screen.VirtualPrinterScreen.Rooms;
import org.trivetpos.printing.PrintJob;
import org.trivetpos.printing.Printer;
import org.trivetpos.ui.Workplace;

/** One paper with what it is, from where, and the button to print it again. */
final class PaperCard extends Div {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    PaperCard(Workplace workplace, Rooms rooms, PrintJob job, Printer printer, String drawing, boolean fresh) {
        addClassName("vp-card");
        setClassName("vp-fresh", fresh);
        getElement().setAttribute("data-role", job.role());
        Span what = new Span(printer.name());
        what.addClassName("vp-from");
        Span when = new Span(TIME.format(job.created().atZone(rooms.shops().current().zone())));
        when.addClassName("muted");
        Button again = new Button(workplace.text("driver-virtual.reprint"), VaadinIcon.COPY.create(),
                click -> workplace.run(context -> rooms.printing().reprint(context, job.id())));
        again.getElement().setAttribute("aria-label", workplace.text("driver-virtual.reprint") + " " + job.title());
        Div head = new Div(what, when, again);
        head.addClassName("vp-card-head");
        Div slot = new Div();
        slot.addClassName("vp-slot");
        Div paper = new Div();
        paper.addClassName("vp-paper");
        paper.getElement().setProperty("innerHTML", drawing);
        add(head, slot, paper);
    }
}
