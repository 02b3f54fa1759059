package org.trivetpos.office.internal;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.store.ScheduledJobs;
import org.trivetpos.store.ScheduledJobs.Job;
import org.trivetpos.store.ScheduledJobs.Outcome;
import org.trivetpos.upkeep.DemoData;
import org.trivetpos.upkeep.KeptCopy;
import org.trivetpos.upkeep.ShopCopies;

/** Is the shop safe? The key first, until it is written down; then how the last backup went; then what is kept. */
final class BackupsView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient ShopCopies copies;
    private final transient ScheduledJobs jobs;
    private final transient DemoData demo;
    private final Workbench bench;
    private final Notice notice = new Notice();
    private final Div page = new Div();

    BackupsView(Office office, ShopCopies copies, ScheduledJobs jobs, DemoData demo) {
        this.office = office;
        this.copies = copies;
        this.jobs = jobs;
        this.demo = demo;
        bench = new Workbench(office, office.t("backups.title"), Fittings.named(Fittings.primary(
                office.t("backups.now"), VaadinIcon.DOWNLOAD_ALT, this::now), "backup-now"));
        page.addClassNames("settings", "health");
        Fittings.named(page, "backups");
        bench.list(notice, page);
        getContent().add(bench);
        getContent().setSizeFull();
        Following.changes(this, office.workplace(), jobs::onChange, this::draw);
        draw();
    }

    private void now() {
        office.attempt(notice, context -> jobs.runNow(context, ShopCopies.JOB), this::draw);
    }

    /** The folder may be on a share that does not answer: it is asked off this thread. */
    private void draw() {
        boolean mayWipe = office.workplace().may(DemoData.WIPE);
        office.workplace().<Runnable>background(() -> {
            boolean wipe = mayWipe && demo.isDemo();
            try {
                List<KeptCopy> kept = copies.kept();
                return () -> show(kept, null, wipe);
            } catch (RefusedException refused) {
                return () -> show(List.of(), office.words(refused.refusal()), wipe);
            }
        }, Runnable::run);
    }

    private void show(List<KeptCopy> kept, @Nullable String trouble, boolean wipe) {
        page.removeAll();
        if (wipe) {
            page.add(new WipePart(office, demo, copies, bench, this::draw).card());
        }
        page.add(key(), state(trouble), list(kept), restore());
    }

    private Div key() {
        boolean kept = copies.keyIsKept();
        Div card = card("backups.key", kept ? Fittings.badge(office.t("backups.key-kept"), "good")
                : Fittings.badge(office.t("backups.key-missing"), "bad"));
        card.add(new Paragraph(office.t("backups.key-words")), Fittings.row(Fittings.named(Fittings.plain(
                office.t("backups.key-show"), VaadinIcon.KEY, this::showKey), "key-show")));
        return Fittings.named(card, "backup-key");
    }

    private void showKey() {
        String[] shown = new String[1];
        office.attempt(notice, context -> shown[0] = copies.showKey(context), () -> {
            Div sheet = new Div(new H3(office.t("backups.sheet", office.t(office.shops().current().name()))),
                    Fittings.named(new Span(shown[0]), "recovery-key"), new Paragraph(office.t("backups.sheet-words")));
            sheet.addClassName("key-sheet");
            Div side = Fittings.column(sheet, Fittings.row(
                    Fittings.named(Fittings.plain(office.t("backups.print"), VaadinIcon.PRINT,
                            () -> getElement().executeJs("window.print()")), "key-print"),
                    Fittings.named(Fittings.primary(office.t("backups.key-written"), VaadinIcon.CHECK,
                            this::written), "key-written")));
            side.addClassName("key-side");
            bench.side(office.t("backups.key"), side);
        });
    }

    private void written() {
        office.attempt(notice, copies::keyIsKept, () -> {
            bench.closeSide();
            draw();
        });
    }

    private Div state(@Nullable String trouble) {
        Job job = jobs.all().stream().filter(one -> one.id().equals(ShopCopies.JOB)).findAny().orElse(null);
        Outcome outcome = job == null || job.last() == null ? null : job.running() ? Outcome.RUNNING
                : job.last().outcome();
        Div card = card("backups.state", ScheduledPart.state(office, outcome));
        Paragraph folder = new Paragraph(office.t("backups.folder", copies.folder().toString()));
        folder.addClassName("hash");
        card.add(folder);
        if (job != null) {
            if (job.last() != null && !job.running() && !office.t(job.last().words()).isEmpty()) {
                card.add(trouble(office.t(job.last().words())));
            }
            card.add(new Paragraph(office.t("scheduled.next", office.moment(job.next()))));
        }
        if (trouble != null) {
            card.add(trouble(trouble));
        }
        Paragraph settings = new Paragraph(office.t("backups.settings"));
        settings.addClassName("muted");
        card.add(settings);
        return Fittings.named(card, "backup-state");
    }

    private static Paragraph trouble(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("trouble-line");
        return line;
    }

    private Div list(List<KeptCopy> kept) {
        Div card = card("backups.kept", new Span());
        if (kept.isEmpty()) {
            card.add(new Paragraph(office.t("backups.none")));
        }
        kept.forEach(copy -> {
            Div row = Fittings.row(Fittings.twoLines(office.moment(copy.at()), office.t("backups.file",
                    copy.file().getFileName().toString(), (copy.bytes() + 1023) >> 10)), Fittings.named(
                            Fittings.plain(office.t("backups.check"), VaadinIcon.CHECK_CIRCLE, () -> check(copy)),
                            "backup-check"));
            row.addClassNames("trouble", "scheduled-body");
            card.add(Fittings.named(row, "backup-file"));
        });
        return card;
    }

    private void check(KeptCopy copy) {
        notice.hint(office.t("backups.checking", copy.file().getFileName().toString()));
        Supplier<Runnable> checked = () -> {
            try {
                copies.check(copy.file());
                return () -> notice.good(office.t("backups.whole", copy.file().getFileName().toString()));
            } catch (RefusedException refused) {
                return () -> notice.trouble(office.words(refused.refusal()));
            }
        };
        office.workplace().background(checked::get, Runnable::run);
    }

    private Div restore() {
        Div card = card("backups.restore", new Span());
        card.add(new Paragraph(office.t("backups.restore-words")));
        return card;
    }

    private Div card(String title, Span sign) {
        Div head = new Div(new H3(office.t(title)), sign);
        head.addClassName("trouble-head");
        Div card = new Div(head);
        card.addClassNames("card", "column");
        return card;
    }
}
