package org.trivetpos.front.internal;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import org.trivetpos.printing.PrintJob;
import org.trivetpos.printing.Printing;
import org.trivetpos.ui.Workplace;

/** The papers that wait for a person: print again, or let it be. */
final class PaperAlarms extends Dialog {

    private final transient Printing printing;
    private final transient Workplace workplace;
    private final Div rows = Touch.box("paper-alarms");

    PaperAlarms(Printing printing, Workplace workplace) {
        this.printing = printing;
        this.workplace = workplace;
        setHeaderTitle(workplace.text("front.paper.title"));
        setWidth("min(560px, 96vw)");
        add(rows);
        getFooter().add(Touch.button(workplace.text("front.close"), "chip", "paper-close", this::close));
        draw();
    }

    private void draw() {
        rows.removeAll();
        for (PrintJob job : printing.alarms()) {
            String trouble = job.trouble() == null ? workplace.text("front.paper.waits")
                    : workplace.text(job.trouble());
            rows.add(Touch.box("paper-alarm-row", Touch.text(job.title(), "paper-alarm-title"),
                    Touch.text(trouble, "muted"),
                    Touch.box("paper-alarm-buttons",
                            Touch.button(workplace.text("front.paper.retry"), "chip on", "paper-retry",
                                    () -> act(job, true)),
                            Touch.button(workplace.text("front.paper.dismiss"), "chip", "paper-dismiss",
                                    () -> act(job, false)))));
        }
        if (rows.getComponentCount() == 0) {
            rows.add(Touch.text(workplace.text("front.paper.none"), "muted"));
        }
    }

    private void act(PrintJob job, boolean again) {
        workplace.run(context -> {
            if (again) {
                printing.retry(context, job.id());
            } else {
                printing.dismiss(context, job.id());
            }
            draw();
        });
    }
}
