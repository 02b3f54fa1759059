package org.trivetpos.reporting.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.trivetpos.identity.Permissions;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Gate;
import org.trivetpos.kernel.Guard;
import org.trivetpos.kernel.Offers;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.Printing;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.ExportMade;
import org.trivetpos.reporting.ExportedFile;
import org.trivetpos.reporting.ReportTable;
import org.trivetpos.reporting.Reports;
import org.trivetpos.reporting.spi.Export;
import org.trivetpos.reporting.spi.Report;

/** Asks what stands at its two gates; each answer within its time, a few at once. */
@Component(service = Reports.class)
public final class OfferedReports implements Reports {

    private static final Duration FOR_A_TABLE = Duration.ofMinutes(1);
    private static final Duration FOR_A_FILE = Duration.ofMinutes(5);
    /** Much less than the guard has seats: however slow reports are, tills find one. */
    private static final int AT_A_TIME = 4;
    private static final int SECONDS_FOR_A_DESK = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Permissions permissions;
    private final Printing printing;
    private final Commands commands;
    private final Journal journal;
    private final ReportPaper paper;
    private final Gate<Known<Report>> reportGate;
    private final Gate<Known<Export>> exportGate;
    private final Offers<Report> reports;
    private final Offers<Export> exports;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Semaphore desks = new Semaphore(AT_A_TIME, true);
    private final Duration forATable;

    @Activate
    public OfferedReports(@Reference Guard guard, @Reference Permissions permissions, @Reference Printing printing,
            @Reference Commands commands, @Reference Journal journal, @Reference ReportPaper paper) {
        this(guard, permissions, printing, commands, journal, paper, FOR_A_TABLE);
    }

    OfferedReports(Guard guard, Permissions permissions, Printing printing, Commands commands, Journal journal,
            ReportPaper paper, Duration forATable) {
        this.permissions = permissions;
        this.printing = printing;
        this.commands = commands;
        this.journal = journal;
        this.paper = paper;
        this.forATable = forATable;
        this.reports = guard.offers(Report.class, PATIENCE, this::tell);
        this.exports = guard.offers(Export.class, PATIENCE, this::tell);
        this.reportGate = guard.gate(Report.class, reports::all, Known::report, Known.ORDER);
        this.exportGate = guard.gate(Export.class, exports::all, Known::export, Known.ORDER);
    }

    @Deactivate
    void close() {
        reportGate.close();
        exportGate.close();
        reports.close();
        exports.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addReport(ComponentServiceObjects<Report> report) {
        reports.add(report.getServiceReference(), report::getService, report::ungetService);
        tell();
    }

    void removeReport(ComponentServiceObjects<Report> report) {
        reports.remove(report.getServiceReference(), leaving -> { });
        tell();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addExport(ComponentServiceObjects<Export> export) {
        exports.add(export.getServiceReference(), export::getService, export::ungetService);
        tell();
    }

    void removeExport(ComponentServiceObjects<Export> export) {
        exports.remove(export.getServiceReference(), leaving -> { });
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Offer> reports() {
        return Known.offers(reportGate);
    }

    @Override
    public List<Offer> exports() {
        return Known.offers(exportGate);
    }

    @Override
    public ReportTable table(CommandContext context, String report, BusinessPeriod period) {
        permissions.require(context, VIEW);
        return asked(known(reportGate, report), "table", forATable, one -> one.table(period));
    }

    @Override
    public JobId print(CommandContext context, String report, BusinessPeriod period, ReportTable table) {
        permissions.require(context, VIEW);
        Offer offer = known(reportGate, report).offer();
        return new JobId(commands.once(context, "reporting.print", String.class, () -> printing.print(Printer.REPORT,
                "report:" + context.request().value(), paper.title(offer, period), report,
                paper.of(offer, period, table)).value()));
    }

    @Override
    public ExportedFile export(CommandContext context, String export, BusinessPeriod period) {
        permissions.require(context, EXPORT);
        FileBeingWritten file = FileBeingWritten.fresh();
        try {
            ExportedFile written = asked(known(exportGate, export), "write", FOR_A_FILE,
                    one -> file.writtenBy(one, period));
            commands.once(context, "reporting.export", String.class, () -> {
                journal.append(context, export, new ExportMade(export, period.first(), period.last(), written.name(),
                        written.bytes(), written.sha256()));
                return export;
            });
            return written;
        } catch (RuntimeException untold) {
            file.giveUp();
            throw untold;
        }
    }

    private static <G> Known<G> known(Gate<Known<G>> gate, String id) {
        return Known.find(gate, id).orElseThrow(() -> Refusal.of("reporting.gone").asException());
    }

    private <G, T> T asked(Known<G> known, String what, Duration deadline, Function<? super G, T> question) {
        takeADesk();
        long begun = System.nanoTime();
        try {
            return known.ask(what, deadline, question).orElseThrow(() -> silent(known.offer(), deadline,
                    System.nanoTime() - begun >= deadline.toNanos()).asException()).given();
        } finally {
            desks.release();
        }
    }

    private void takeADesk() {
        try {
            if (!desks.tryAcquire(SECONDS_FOR_A_DESK, TimeUnit.SECONDS)) {
                throw Refusal.of("reporting.busy").asException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Refusal.of("reporting.busy").asException();
        }
    }

    private static Refusal silent(Offer offer, Duration deadline, boolean late) {
        return late ? Refusal.of("reporting.late", offer.title(), offer.origin().name(), deadline.toSeconds())
                : Refusal.of("reporting.failed", offer.title(), offer.origin().name());
    }
}
