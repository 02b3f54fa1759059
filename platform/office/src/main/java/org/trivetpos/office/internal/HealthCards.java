package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.trivetpos.journal.Readers;
import org.trivetpos.journal.Readers.ReaderState;
import org.trivetpos.kernel.GateHealth.Trouble;
import org.trivetpos.kernel.Origin;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.store.ScheduledJobs.Job;

/** What is wrong, in words: what happened, what the shop does meanwhile, what to do. */
final class HealthCards {

    private final Office office;
    private final Predicate<Origin> mayGo;
    private final Consumer<Origin> switchOff;

    /** @param mayGo whether this person may switch off what a bundle does; {@code switchOff} is then offered */
    HealthCards(Office office, Predicate<Origin> mayGo, Consumer<Origin> switchOff) {
        this.office = office;
        this.mayGo = mayGo;
        this.switchOff = switchOff;
    }

    /** The store, rooms whose tables failed, and rooms that did not answer. */
    Div data(List<Refusal> troubles, List<String> silent) {
        Div card = card("health-data", office.t("health.data"), "");
        troubles.forEach(trouble -> card.add(line(office.words(trouble))));
        silent.forEach(room -> card.add(line(office.t("health.silent", office.known("office.room." + room, room)))));
        card.setVisible(!troubles.isEmpty() || !silent.isEmpty());
        return card;
    }

    /** A bundle and all that it does wrong. */
    Div plugin(Origin origin, List<Trouble> troubles) {
        Div card = card("health-plugin", office.t(origin.name()), origin.bundle() + " " + origin.version());
        card.getElement().setAttribute("data-bundle", origin.bundle());
        troubles.forEach(trouble -> card.add(trouble(trouble)));
        if (mayGo.test(origin)) {
            card.add(Fittings.row(Fittings.named(Fittings.plain(office.t("plugins.switch-off"),
                    VaadinIcon.POWER_OFF, () -> switchOff.accept(origin)), "plugin-off")));
        }
        return card;
    }

    private Component trouble(Trouble trouble) {
        Span what = new Span(office.known("office.health.gate." + trouble.gate(), trouble.gate()) + " · "
                + trouble.part());
        what.addClassName("main-line");
        Div head = new Div(what, state(trouble));
        head.addClassName("trouble-head");
        Div row = new Div(head, new Paragraph(did(trouble)), new Paragraph(office.known(
                "office.health.meanwhile." + trouble.gate(), office.t("health.meanwhile"))));
        if (!trouble.words().isEmpty()) {
            Paragraph words = new Paragraph(trouble.words());
            words.addClassNames("muted", "hash");
            row.add(words);
        }
        row.addClassName("trouble");
        return row;
    }

    private Span state(Trouble trouble) {
        if (trouble.stuck()) {
            return Fittings.badge(office.t("health.state.stuck"), "bad");
        }
        if (trouble.outside()) {
            return Fittings.badge(office.t("health.state.outside"), "bad");
        }
        return trouble.restsUntil() == null ? Fittings.badge(office.t("health.state.asked"), "plain")
                : Fittings.badge(office.t("health.state.rests", office.clockTime(trouble.restsUntil())), "warn");
    }

    private String did(Trouble trouble) {
        String step = office.known("office.health.step." + trouble.what(), trouble.what());
        String did = office.t("health.did." + trouble.kind().name().toLowerCase(Locale.ROOT), step);
        String often = trouble.times() == 1 ? office.t("health.once", office.moment(trouble.last()))
                : office.t("health.often", trouble.times(), office.moment(trouble.since()),
                        office.clockTime(trouble.last()));
        return office.t("health.sentence", did, often);
    }

    /** Those who follow the journal and cannot go on. */
    Div readers(List<ReaderState> stuck) {
        Div card = card("health-readers", office.t("health.readers"), "");
        stuck.forEach(reader -> {
            Readers.Trouble trouble = reader.trouble();
            if (trouble != null) {
                Div row = new Div(line(office.t("health.reader", reader.name(), trouble.number(), trouble.attempts(),
                        reader.lag())), new Paragraph(office.t("health.reader-next", reader.name(),
                                String.valueOf(trouble.number()))));
                Paragraph words = new Paragraph(trouble.words());
                words.addClassNames("muted", "hash");
                row.add(words);
                row.addClassName("trouble");
                card.add(row);
            }
        });
        card.setVisible(!stuck.isEmpty());
        return card;
    }

    Div printers(List<Findings.Ailing> ailing) {
        Div card = card("health-printers", office.t("health.printers"), "");
        ailing.forEach(one -> {
            Span name = new Span(one.printer().name());
            name.addClassName("main-line");
            Div head = new Div(name, Fittings.badge(PrintersView.words(office, one.status()), "bad"));
            head.addClassName("trouble-head");
            Div row = new Div(head, new Paragraph(office.t("health.printer", one.printer().address())));
            row.addClassName("trouble");
            card.add(row);
        });
        card.setVisible(!ailing.isEmpty());
        return card;
    }

    /** What the shop does by itself and could not do, with the reason in its own words. */
    Div jobs(List<Job> failed) {
        Div card = card("health-jobs", office.t("health.jobs"), "");
        failed.forEach(job -> {
            Span title = new Span(office.t(job.title()));
            title.addClassName("main-line");
            Div head = new Div(title, Fittings.badge(office.t("scheduled.outcome."
                    + job.last().outcome().name().toLowerCase(Locale.ROOT)), "bad"));
            head.addClassName("trouble-head");
            String words = office.t(job.last().words());
            Div row = new Div(head, new Paragraph(words.isEmpty() ? office.t("health.job", job.origin().name())
                    : words), new Paragraph(office.t("scheduled.next", office.moment(job.next()))));
            row.addClassName("trouble");
            card.add(row);
        });
        card.setVisible(!failed.isEmpty());
        return card;
    }

    private static Div card(String testId, String title, String under) {
        Div head = new Div(new H3(title));
        if (!under.isBlank()) {
            Span quiet = new Span(under.strip());
            quiet.addClassName("muted");
            head.add(quiet);
        }
        Div card = new Div(head);
        card.addClassNames("card", "column");
        return Fittings.named(card, testId);
    }

    private static Paragraph line(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("trouble-line");
        return line;
    }
}
