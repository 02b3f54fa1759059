package org.trivetpos.office.internal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.kernel.RefusedException;
import org.trivetpos.persistence.StoreUnavailableException;
import org.trivetpos.plugins.Plugins;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.Csv;
import org.trivetpos.reporting.ExportedFile;
import org.trivetpos.reporting.ReportTable;
import org.trivetpos.reporting.Reports;
import org.trivetpos.reporting.Reports.Offer;
import org.trivetpos.store.BusinessDays;

/** Reports and exports to choose at the left, the period above, the table that was asked for in the middle. */
final class ReportsView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient Reports reports;
    private final PeriodPicker picker;
    private final Notice notice = new Notice();
    private final Div choices = new Div();
    private final Div sheet = new Div();
    private final Button print;
    private final Button save;
    private transient @Nullable Shown shown;
    private transient @Nullable String chosen;
    private int asked;

    /** What stands in the middle now. */
    private record Shown(Offer report, BusinessPeriod period, ReportTable table) { }

    ReportsView(Office office, Reports reports, BusinessDays days) {
        this.office = office;
        this.reports = reports;
        picker = new PeriodPicker(office, days, period -> ask());
        print = Fittings.named(Fittings.plain(office.t("reports.print"), VaadinIcon.PRINT, this::print),
                "report-print");
        save = Fittings.named(Fittings.plain(office.t("reports.csv"), VaadinIcon.DOWNLOAD, this::save), "report-csv");
        Workbench bench = new Workbench(office, office.t("reports.title"), print, save);
        bench.tools(picker, notice);
        choices.addClassName("choices");
        Fittings.named(choices, "reports");
        sheet.addClassName("sheet-place");
        Div body = new Div(choices, sheet);
        body.addClassName("reports");
        bench.list(body);
        getContent().add(bench);
        getContent().setSizeFull();
        Following.changes(this, office.workplace(), reports::onChange, this::offer);
        show(null);
        offer();
    }

    /** Draws what there is to choose; what was chosen stays chosen while it is there. */
    private void offer() {
        List<Offer> tables = reports.reports();
        List<Offer> files = office.workplace().may(Reports.EXPORT) ? reports.exports() : List.of();
        choices.removeAll();
        choices.setVisible(!tables.isEmpty() || !files.isEmpty());
        picker.setVisible(choices.isVisible());
        print.setVisible(!tables.isEmpty());
        save.setVisible(!tables.isEmpty());
        if (!tables.isEmpty()) {
            choices.add(new H3(office.t("reports.reports")));
            tables.forEach(one -> choices.add(choice(one, null, this::choose)));
        }
        if (!files.isEmpty()) {
            choices.add(new H3(office.t("reports.exports")));
            files.forEach(one -> choices.add(choice(one, VaadinIcon.DOWNLOAD_ALT, this::export)));
        }
        if (tables.isEmpty()) {
            chosen = null;
            show(null);
            sheet.add(nobody(!files.isEmpty()));
        } else if (tables.stream().noneMatch(one -> one.id().equals(chosen))) {
            choose(tables.getFirst());
        } else {
            mark();
        }
    }

    private Component choice(Offer offer, @Nullable VaadinIcon icon, Consumer<Offer> click) {
        Choice choice = new Choice(office.t(offer.title()), office.t(offer.about()), icon, () -> click.accept(offer));
        choice.getElement().setAttribute("data-id", icon == null ? offer.id() : "");
        return Fittings.named(choice, (icon == null ? "choose-" : "export-") + offer.id());
    }

    private Div nobody(boolean files) {
        if (files) {
            return Fittings.empty(office.t("reports.files-only"));
        }
        Div empty = Fittings.empty(office.t("reports.none"));
        if (office.workplace().may(Plugins.MANAGE)) {
            empty.add(Fittings.primary(office.t("plugins.install"), VaadinIcon.PLUG,
                    () -> office.workplace().open("office-plugins")));
        }
        return Fittings.named(empty, "reports-empty");
    }

    private void choose(Offer report) {
        chosen = report.id();
        mark();
        ask();
    }

    private void mark() {
        choices.getChildren().filter(Choice.class::isInstance).map(Choice.class::cast)
                .forEach(choice -> choice.on(choice.getElement().getAttribute("data-id").equals(chosen)));
    }

    private void ask() {
        notice.clear();
        reports.reports().stream().filter(one -> one.id().equals(chosen)).findFirst().ifPresent(report -> {
            BusinessPeriod period = picker.period();
            int number = ++asked;
            sheet.addClassName("waits");
            inBackground(context -> reports.table(context, report.id(), period),
                    table -> answered(number, new Shown(report, period, table), null),
                    refusal -> answered(number, null, refusal));
        });
    }

    /** Only the answer to the last question counts. */
    private void answered(int number, @Nullable Shown now, @Nullable Refusal refusal) {
        if (number == asked) {
            show(now);
            if (refusal != null) {
                notice.trouble(office.words(refusal));
            }
        }
    }

    private void show(@Nullable Shown now) {
        shown = now;
        sheet.removeAll();
        sheet.removeClassName("waits");
        print.setEnabled(now != null);
        save.setEnabled(now != null);
        if (now != null) {
            sheet.add(new ReportSheet(office, now.report, now.period, now.table));
        }
    }

    private void print() {
        Shown now = shown;
        if (now != null) {
            office.attempt(notice, context -> reports.print(context, now.report.id(), now.period, now.table),
                    () -> notice.good(office.t("reports.printed")));
        }
    }

    /** The table as it stands here, so that the file says what the screen says. */
    private void save() {
        Shown now = shown;
        if (now != null) {
            byte[] file = (Csv.BOM + Csv.table(office.locale(), now.table)).getBytes(StandardCharsets.UTF_8);
            Download.of(file, now.report.id() + "-" + now.period + ".csv", "text/csv; charset=UTF-8")
                    .into(getContent());
        }
    }

    private void export(Offer export) {
        notice.hint(office.t("reports.exporting", export.title()));
        BusinessPeriod period = picker.period();
        inBackground(context -> reports.export(context, export.id(), period), this::handOver,
                refusal -> notice.trouble(office.words(refusal)));
    }

    private void handOver(ExportedFile written) {
        notice.good(office.t("reports.exported", written.name(), (written.bytes() + 1023) >> 10));
        Download.of(written).into(getContent());
    }

    /** Asks off this thread. */
    private <T> void inBackground(Function<CommandContext, T> question, Consumer<T> answer, Consumer<Refusal> refused) {
        CommandContext context = office.workplace().newRequest();
        office.workplace().<Runnable>background(() -> {
            try {
                T given = question.apply(context);
                return () -> answer.accept(given);
            } catch (RefusedException words) {
                return () -> refused.accept(words.refusal());
            } catch (StoreUnavailableException words) {
                return () -> refused.accept(words.refusal());
            }
        }, Runnable::run);
    }
}
