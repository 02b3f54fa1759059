package org.trivetpos.driver.virtual.screen;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivetpos.driver.virtual.PaperDrawing;
import org.trivetpos.driver.virtual.VirtualDriver;
import org.trivetpos.driver.virtual.screen.VirtualPrinterScreen.Rooms;
import org.trivetpos.identity.Permission;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.PrintJob;
import org.trivetpos.printing.PrintJob.State;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.ui.Workplace;

/** Papers of the virtual printers, newest first, as they come out. A paper is drawn once and kept while it is shown. */
final class VirtualPrinterView extends Div {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(VirtualPrinterView.class);
    private static final Permission REPRINT = new Permission("printing.reprint", LocalText.same("printing.reprint"));
    private static final int LOOK_BACK = 400;
    private static final int A_SCREENFUL = 12;

    private final transient Workplace workplace;
    private final transient Rooms rooms;
    private final Div choice = new Div();
    private final Div state = new Div();
    private final Div papers = new Div();
    private final Button more;
    private final transient Map<JobId, PaperCard> cards = new LinkedHashMap<>();
    private transient @Nullable PrinterId chosen;
    private transient @Nullable AutoCloseable following;
    private int most = A_SCREENFUL;
    private boolean shownBefore;

    VirtualPrinterView(Workplace workplace, Rooms rooms) {
        this.workplace = workplace;
        this.rooms = rooms;
        addClassNames("vp", "screen");
        choice.addClassName("vp-choice");
        state.addClassName("vp-state");
        papers.addClassName("vp-papers");
        more = new Button(workplace.text("driver-virtual.more"), click -> {
            most += A_SCREENFUL;
            refresh();
        });
        more.addClassName("vp-more");
        Div head = new Div(choice, state);
        head.addClassName("vp-head");
        add(head, papers, more);
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        following = rooms.printing().onChange(() -> workplace.access(this::refresh));
        refresh();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        AutoCloseable open = following;
        following = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (Exception failure) {
            LOG.warn("the screen could not stop following print jobs; it does no harm until the next start", failure);
        }
    }

    private void refresh() {
        List<Printer> printers = rooms.printers().all().stream()
                .filter(printer -> printer.driver().equals(VirtualDriver.ID)).toList();
        if (chosen != null && printers.stream().noneMatch(printer -> printer.id().equals(chosen))) {
            chosen = null;
        }
        showChoice(printers);
        List<PrintJob> jobs = jobsOf(printers);
        showState(printers, jobs);
        showPapers(printers, jobs.stream().filter(VirtualPrinterView::isOnPaper).toList());
        shownBefore = true;
    }

    private static boolean isOnPaper(PrintJob job) {
        return job.state() == State.DONE || job.state() == State.SENT;
    }

    private List<PrintJob> jobsOf(List<Printer> printers) {
        Set<PrinterId> wanted = printers.stream().map(Printer::id)
                .filter(id -> chosen == null || id.equals(chosen)).collect(Collectors.toSet());
        return rooms.printing().recent(LOOK_BACK).stream()
                .filter(job -> job.printer() != null && wanted.contains(job.printer())).toList();
    }

    private void showChoice(List<Printer> printers) {
        choice.removeAll();
        if (printers.size() > 1) {
            choice.add(chip(workplace.text("driver-virtual.all"), null));
        }
        printers.forEach(printer -> choice.add(chip(printer.name(), printer.id())));
    }

    private NativeButton chip(String words, @Nullable PrinterId printer) {
        boolean on = java.util.Objects.equals(printer, chosen);
        NativeButton chip = new NativeButton(words, click -> {
            chosen = printer;
            most = A_SCREENFUL;
            refresh();
        });
        chip.addClassName("chip");
        chip.setClassName("on", on);
        chip.getElement().setAttribute("aria-pressed", String.valueOf(on));
        return chip;
    }

    private void showState(List<Printer> printers, List<PrintJob> jobs) {
        state.removeAll();
        long waiting = jobs.stream().filter(job -> job.state() == State.WAITING).count();
        if (waiting > 0) {
            Div pill = new Div(workplace.text("driver-virtual.waiting", waiting));
            pill.addClassNames("pill", "warn");
            state.add(pill);
        }
        for (Printer printer : printers) {
            if (chosen == null ? printers.size() == 1 : printer.id().equals(chosen)) {
                state.add(paperSwitch(printer));
            }
        }
    }

    private NativeButton paperSwitch(Printer printer) {
        boolean out = rooms.driver().isOutOfPaper(printer.id());
        NativeButton press = new NativeButton(
                workplace.text(out ? "driver-virtual.refill" : "driver-virtual.take-out"), click -> {
                    rooms.driver().paperOut(printer.id(), !out);
                    if (out && workplace.may(REPRINT)) {
                        workplace.run(context -> waitingAt(printer.id()).ifPresent(
                                job -> rooms.printing().retry(context, job.id())));
                    }
                    refresh();
                });
        press.addClassName("chip");
        press.setClassName("vp-out", out);
        press.setTitle(workplace.text("driver-virtual.take-out.help"));
        return press;
    }

    private Optional<PrintJob> waitingAt(PrinterId printer) {
        return rooms.printing().recent(LOOK_BACK).stream()
                .filter(job -> printer.equals(job.printer()) && job.state() == State.WAITING)
                .reduce((newer, older) -> older);
    }

    private void showPapers(List<Printer> printers, List<PrintJob> jobs) {
        Map<PrinterId, Printer> byId = printers.stream().collect(Collectors.toMap(Printer::id, printer -> printer));
        List<PrintJob> shown = jobs.subList(0, Math.min(most, jobs.size()));
        cards.keySet().retainAll(shown.stream().map(PrintJob::id).toList());
        List<PaperCard> inOrder = new ArrayList<>();
        for (PrintJob job : shown) {
            inOrder.add(cards.computeIfAbsent(job.id(), id -> card(job, byId.get(job.printer()))));
        }
        if (!papers.getChildren().toList().equals(inOrder)) {
            papers.removeAll();
            inOrder.forEach(papers::add);
        }
        if (inOrder.isEmpty()) {
            Div empty = new Div(workplace.text(
                    printers.isEmpty() ? "driver-virtual.no-printer" : "driver-virtual.empty"));
            empty.addClassName("empty");
            papers.removeAll();
            papers.add(empty);
        }
        more.setVisible(jobs.size() > most);
    }

    private PaperCard card(PrintJob job, Printer printer) {
        return new PaperCard(workplace, rooms, job, printer, drawing(job, printer), shownBefore);
    }

    /** One paper that cannot be drawn, because of a broken picture, must not hide the others. */
    private String drawing(PrintJob job, Printer printer) {
        try {
            return PaperDrawing.svg(rooms.printing().document(job.id()), printer.columns(), job.title());
        } catch (IllegalArgumentException broken) {
            LOG.warn("the paper of {} cannot be drawn: {}", job.title(), broken.getMessage());
            String words = workplace.text("driver-virtual.not-drawn", job.title());
            return PaperDrawing.svg(new Document(List.of(new Document.Text(words, Document.Style.PLAIN))),
                    printer.columns(), job.title());
        }
    }
}
