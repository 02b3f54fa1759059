package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivetpos.store.Schedule;
import org.trivetpos.store.ScheduledJobs;
import org.trivetpos.store.ScheduledJobs.Job;
import org.trivetpos.store.ScheduledJobs.Outcome;
import org.trivetpos.store.ScheduledJobs.Run;

/** What the shop does by itself: how each job went, when it is run next, and a way to run it at once. */
final class ScheduledPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient ScheduledJobs jobs;
    private final Notice notice = new Notice();
    private final Div list = Fittings.column();

    ScheduledPart(Office office, ScheduledJobs jobs) {
        this.office = office;
        this.jobs = jobs;
        Span under = new Span(office.t("scheduled.under"));
        under.addClassName("muted");
        Div card = new Div(new Div(new H3(office.t("scheduled.title")), under), notice, list);
        card.addClassNames("card", "column");
        getContent().add(card);
        getContent().addClassNames("settings", "health", "scheduled");
        Fittings.named(getContent(), "scheduled");
        Following.changes(this, office.workplace(), jobs::onChange, this::draw);
        draw();
    }

    private void draw() {
        List<Job> all = jobs.all();
        getContent().setVisible(!all.isEmpty());
        list.removeAll();
        all.forEach(job -> list.add(row(job)));
    }

    private Component row(Job job) {
        Span title = new Span(office.t(job.title()));
        title.addClassName("main-line");
        Div head = new Div(title, Fittings.row(state(office, job.running() ? Outcome.RUNNING : outcome(job.last()))));
        head.addClassName("trouble-head");
        Paragraph when = new Paragraph(office.t("scheduled.when", when(job.schedule()), job.origin().name()));
        when.addClassName("muted");
        Div words = new Div(when, new Paragraph(last(job.last())));
        if (job.last() != null && !office.t(job.last().words()).isEmpty()) {
            Paragraph why = new Paragraph(office.t(job.last().words()));
            why.addClassNames("muted", "hash");
            words.add(why);
        }
        words.add(new Paragraph(office.t("scheduled.next", office.moment(job.next()))));
        var run = Fittings.named(Fittings.plain(office.t("scheduled.run"), VaadinIcon.PLAY,
                () -> office.attempt(notice, context -> jobs.runNow(context, job.id()), this::draw)), "job-run");
        run.setEnabled(!job.running());
        Div body = Fittings.row(words, run);
        body.addClassName("scheduled-body");
        Div row = new Div(head, body);
        row.addClassName("trouble");
        return Fittings.named(row, "job-" + job.id());
    }

    private static @Nullable Outcome outcome(@Nullable Run last) {
        return last == null ? null : last.outcome();
    }

    static Span state(Office office, @Nullable Outcome outcome) {
        return Fittings.badge(office.t("scheduled.outcome." + (outcome == null ? "none"
                : outcome.name().toLowerCase(Locale.ROOT))), switch (outcome) {
                    case null -> "plain";
                    case RUNNING -> "plain";
                    case DONE -> "good";
                    case LATE, BROKEN_OFF -> "warn";
                    case FAILED -> "bad";
                });
    }

    private String when(Schedule schedule) {
        return switch (schedule) {
            case Schedule.Every(int minutes) -> office.t("scheduled.every", minutes);
            case Schedule.Daily(LocalTime time) -> office.t("scheduled.daily", time.toString());
            case Schedule.AfterBusinessDay() -> office.t("scheduled.after-day");
        };
    }

    private String last(@Nullable Run last) {
        if (last == null) {
            return office.t("scheduled.never");
        }
        return office.t(last.byHand() ? "scheduled.last-by-hand" : "scheduled.last", office.moment(last.started()),
                office.day(last.day()), last.attempt());
    }
}
