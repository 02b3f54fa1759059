package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.PrintJob;
import org.trivetpos.printing.PrintJob.State;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.Printers;
import org.trivetpos.printing.Printing;

/** Print jobs, newest first; at the side the paper itself and what can be done about it. */
final class JobsView extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    private enum Show { ALL, NEEDS_A_PERSON, WAITING, PRINTED }

    private final transient Office office;
    private final transient Printing printing;
    private final transient Printers printers;
    private final Workbench bench;
    private final Select<Show> show = new Select<>();
    private final TextField search = new TextField();
    private final Listing<PrintJob> list;
    private @Nullable JobId open;

    JobsView(Office office, Printing printing, Printers printers) {
        this.office = office;
        this.printing = printing;
        this.printers = printers;
        list = new Listing<>(office.t("jobs.title"), job -> Fittings.row(
                Fittings.twoLines(job.title(), office.moment(job.created()) + " · " + printer(job.printer())),
                state(job)));
        bench = new Workbench(office, office.t("jobs.title"));
        show.setAriaLabel(office.t("jobs.show"));
        show.setItems(Show.values());
        show.setItemLabelGenerator(s -> office.t("jobs.show." + s.name().toLowerCase(Locale.ROOT)));
        show.setValue(Show.ALL);
        show.addValueChangeListener(chosen -> refresh());
        search.setPlaceholder(office.t("jobs.search"));
        search.setAriaLabel(office.t("jobs.search"));
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> refresh());
        bench.tools(search, show);
        list.text(office.t("jobs.created"), job -> office.moment(job.created())).setSortable(true)
                .setComparator(java.util.Comparator.comparing(PrintJob::created));
        list.text(office.t("jobs.what"), PrintJob::title);
        list.part(office.t("jobs.state"), this::state);
        list.text(office.t("jobs.printer"), job -> printer(job.printer()));
        list.text(office.t("jobs.attempts"), PrintJob::attempts);
        list.whenChosen(job -> open(job.id()));
        list.setEmptyStateComponent(Fittings.empty(office.t("jobs.empty")));
        bench.list(list);
        getContent().add(bench);
        getContent().setSizeFull();
        Following.changes(this, office.workplace(), printing::onChange, this::refresh);
        refresh();
    }

    private String printer(@Nullable PrinterId id) {
        return id == null ? office.t("jobs.no-printer") : printers.all().stream()
                .filter(printer -> printer.id().equals(id)).findFirst().map(Printer::name).orElse(id.value());
    }

    private Component state(PrintJob job) {
        Div badges = new Div(Fittings.badge(office.t("job." + job.state().name().toLowerCase(Locale.ROOT)),
                switch (job.state()) {
                    case DONE, SENT -> "good";
                    case WAITING, SENDING -> job.trouble() == null ? "plain" : "warn";
                    case UNCLEAR, REJECTED -> "bad";
                    case DISMISSED -> "plain";
                }));
        if (job.reprint() > 0) {
            badges.add(Fittings.badge(office.t("jobs.copy", job.reprint()), "warn"));
        }
        badges.addClassName("badges");
        return badges;
    }

    private void refresh() {
        String typed = search.getValue().strip().toLowerCase(Locale.ROOT);
        List<PrintJob> jobs = show.getValue() == Show.NEEDS_A_PERSON ? printing.alarms() : printing.recent(MOST);
        list.setItems(jobs.stream().filter(this::shown)
                .filter(job -> (job.title() + ' ' + job.subject()).toLowerCase(Locale.ROOT).contains(typed)).toList());
        JobId shown = open;
        if (shown != null && bench.sideOpen()) {
            open(shown);
        }
    }

    private boolean shown(PrintJob job) {
        return switch (show.getValue()) {
            case ALL, NEEDS_A_PERSON -> true;
            case WAITING -> job.state() == State.WAITING || job.state() == State.SENDING;
            case PRINTED -> job.state() == State.DONE || job.state() == State.SENT;
        };
    }

    private void open(JobId id) {
        open = id;
        printing.find(id).ifPresent(job -> {
            SideForm form = new SideForm();
            form.fields(Fittings.row(state(job)), new Paper(office, printing.document(id), columns(job)));
            if (job.trouble() != null) {
                form.notice().trouble(office.workplace().text(job.trouble()));
            }
            switch (job.state()) {
                case WAITING, UNCLEAR -> form.buttons(
                        command(form, "jobs.retry", VaadinIcon.REFRESH, context -> printing.retry(context, id)),
                        command(form, "jobs.dismiss", VaadinIcon.CLOSE, context -> printing.dismiss(context, id)));
                case REJECTED -> form.buttons(
                        command(form, "jobs.reprint", VaadinIcon.COPY, context -> printing.reprint(context, id)),
                        command(form, "jobs.dismiss", VaadinIcon.CLOSE, context -> printing.dismiss(context, id)));
                case DONE, SENT, DISMISSED -> form.buttons(
                        command(form, "jobs.reprint", VaadinIcon.COPY, context -> printing.reprint(context, id)));
                case SENDING -> form.notice().hint(office.t("jobs.sending"));
            }
            bench.side(job.title(), form);
        });
    }

    private Component command(SideForm form, String key, VaadinIcon icon, Consumer<CommandContext> command) {
        return Fittings.named(Fittings.plain(office.t(key), icon,
                () -> office.attempt(form.notice(), command, this::refresh)), key.replace('.', '-'));
    }

    private int columns(PrintJob job) {
        return printers.all().stream().filter(printer -> printer.id().equals(job.printer())).findFirst()
                .map(Printer::columns).orElse(48);
    }
}
