package org.trivetpos.front.internal;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.printing.PrintJob;
import org.trivetpos.printing.Printing;
import org.trivetpos.ui.StatusPill;
import org.trivetpos.ui.Workplace;

/** Says on top of every screen that a paper waits for a person; a tap shows which, and what can be done. */
@org.osgi.service.component.annotations.Component
public final class PaperPill implements StatusPill {

    private final Printing printing;

    @Activate
    public PaperPill(@Reference Printing printing) {
        this.printing = printing;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Component create(Workplace workplace) {
        return new Pill(printing, workplace);
    }

    /** The pill of one tab. */
    private static final class Pill extends NativeButton {

        private final transient Printing printing;
        private final transient Workplace workplace;
        private transient @Nullable AutoCloseable listening;

        Pill(Printing printing, Workplace workplace) {
            this.printing = printing;
            this.workplace = workplace;
            addClassNames("pill", "warn", "pill-button");
            Touch.named(this, "paper-alarm");
            addClickListener(click -> new PaperAlarms(printing, workplace).open());
            show(List.of());
        }

        @Override
        protected void onAttach(AttachEvent event) {
            listening = printing.onChange(() -> workplace.access(this::look));
            look();
        }

        @Override
        protected void onDetach(DetachEvent event) {
            AutoCloseable open = listening;
            listening = null;
            if (open != null) {
                Listening.close(open);
            }
        }

        private void look() {
            show(printing.alarms());
        }

        private void show(List<PrintJob> alarms) {
            setVisible(!alarms.isEmpty());
            setText(workplace.text("front.paper.alarm", alarms.size()));
        }
    }
}
