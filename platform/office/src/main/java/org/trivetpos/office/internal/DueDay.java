package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.store.ClosedDay;
import org.trivetpos.store.DayClosing;

/** The day that is closed next: what is still missing, its X report, and the button that closes it for good. */
final class DueDay extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** Nothing is wrong: the clock has to come to it. */
    private static final String NOT_BEGUN = "store.day-not-begun";

    private final transient Office office;
    private final transient DaysScreen.DayRooms rooms;
    private final transient Consumer<ClosedDay> closed;
    private final H3 title = new H3();
    private final Div list = new Div();
    private final Notice notice = new Notice();
    private final Button close;
    private transient DayClosing.@Nullable Due due;

    /**
     * @param openX  shows the report so far
     * @param closed gets the day that was closed
     */
    DueDay(Office office, DaysScreen.DayRooms rooms, Runnable openX, Consumer<ClosedDay> closed) {
        this.office = office;
        this.rooms = rooms;
        this.closed = closed;
        close = Fittings.named(Fittings.primary(office.t("days.close"), VaadinIcon.LOCK, this::ask), "close-day");
        list.addClassName("due-list");
        Fittings.named(list, "day-missing");
        Div buttons = new Div(Fittings.named(Fittings.plain(office.t("days.x-report"), VaadinIcon.FILE_TEXT, openX),
                "x-report"), close);
        buttons.addClassName("office-actions");
        getContent().add(title, list, notice, buttons);
        getContent().addClassNames("card", "due-day");
    }

    LocalDate day() {
        DayClosing.Due now = due;
        return now == null ? rooms.closing().due().day() : now.day();
    }

    void draw() {
        DayClosing.Due now = rooms.closing().due();
        due = now;
        notice.clear();
        list.removeAll();
        if (now.missing().isEmpty()) {
            list.add(line(VaadinIcon.CHECK_CIRCLE, "good", office.t("days.ready")));
        }
        boolean begun = true;
        for (Refusal missing : now.missing()) {
            boolean later = missing.code().equals(NOT_BEGUN);
            begun &= !later;
            list.add(line(later ? VaadinIcon.CLOCK : VaadinIcon.CLOSE_CIRCLE, later ? "plain" : "bad",
                    office.words(missing)));
        }
        long open = begun ? rooms.ordering().waiting().stream().filter(order -> !order.training()).count() : 0;
        if (open > 0) {
            list.add(line(VaadinIcon.INFO_CIRCLE, "plain", office.t("days.will-carry", open)));
        }
        title.setText(office.t(begun ? "days.due" : "days.next", office.day(now.day())));
        close.setVisible(begun);
        close.setEnabled(now.missing().isEmpty());
    }

    private static Div line(VaadinIcon icon, String kind, String words) {
        Div line = new Div(new Icon(icon), new Span(words));
        line.addClassNames("due-line", kind);
        return line;
    }

    private void ask() {
        LocalDate day = day();
        Fittings.confirm(office, office.t("days.sure", office.day(day)), office.t("days.sure.words"),
                office.t("days.close"), () -> close(day));
    }

    private void close(LocalDate day) {
        ClosedDay[] done = new ClosedDay[1];
        office.attempt(notice, context -> done[0] = rooms.closing().close(context, day),
                () -> closed.accept(done[0]));
    }
}
