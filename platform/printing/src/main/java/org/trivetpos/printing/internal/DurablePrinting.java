package org.trivetpos.printing.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.identity.Permissions;
import org.trivetpos.journal.Commands;
import org.trivetpos.journal.Journal;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.Ids;
import org.trivetpos.kernel.Refusal;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.PrintJob;
import org.trivetpos.printing.PrintJob.State;
import org.trivetpos.printing.PrintJobDismissed;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.Printing;
import org.trivetpos.printing.ReprintOrdered;

/** Jobs as rows that are written with what they are about, and handed to the spooler when that is sealed. */
@Component(service = Printing.class)
public final class DurablePrinting implements Printing {

    static final int LONGEST_PAPER = 1_000_000;
    private static final int MOST_ALARMS = 500;

    private final Transactions transactions;
    private final Journal journal;
    private final Commands commands;
    private final Permissions permissions;
    private final Ids ids;
    private final Clock clock;
    private final PrinterBook book;
    private final Spooler spooler;
    private final JobRows rows;
    private final JobDesk desk;
    private final PaperJson json = new PaperJson();

    @Activate
    public DurablePrinting(@Reference Transactions transactions, @Reference Journal journal,
            @Reference Commands commands, @Reference Permissions permissions, @Reference Ids ids,
            @Reference Clock clock, @Reference PrinterBook book, @Reference Spooler spooler) {
        this.transactions = transactions;
        this.journal = journal;
        this.commands = commands;
        this.permissions = permissions;
        this.ids = ids;
        this.clock = clock;
        this.book = book;
        this.spooler = spooler;
        this.rows = new JobRows(transactions);
        this.desk = new JobDesk(transactions, journal, clock);
    }

    @Override
    public JobId print(String role, String key, String title, String subject, Document document) {
        JobId id = new JobId(ids.next());
        return queue(id, id, role, key, title, subject, 0, json.write(document));
    }

    private JobId queue(JobId id, JobId original, String role, String key, String title, String subject, int reprint,
            String paper) {
        if (paper.length() > LONGEST_PAPER) {
            throw Refusal.of("printing.paper-too-long", title).asException();
        }
        Instant now = clock.instant();
        Printer printer = book.route(role);
        boolean written = rows.insert(new JobRows.New(id, key, role, printer == null ? null : printer.id(), title,
                subject, reprint, original, now, paper));
        if (!written) {
            return rows.byKey(key).orElseThrow().id();
        }
        Spooler.Coming coming = spooler.expect(id, role, now);
        transactions.afterCommit(coming::committed);
        journal.afterSealed(coming::sealed);
        return id;
    }

    @Override
    public JobId reprint(CommandContext context, JobId wanted) {
        return again(context, wanted, null);
    }

    @Override
    public JobId reprint(CommandContext context, JobId wanted, String role) {
        return again(context, wanted, role);
    }

    private JobId again(CommandContext context, JobId wanted, @Nullable String role) {
        return commands.once(context, "printing.reprint", JobId.class, () -> {
            permissions.require(context, PrintingPermissions.REPRINT);
            PrintJob job = known(wanted);
            JobId original = rows.original(wanted);
            int count = rows.copies(original) + 1;
            JobId copy = new JobId(ids.next());
            Document paper = CopyMark.reprint(json.read(rows.paper(original).orElseThrow()), count);
            queue(copy, original, role == null ? job.role() : role, "reprint:" + copy.value(), job.title(),
                    job.subject(), count, json.write(paper));
            journal.append(context, job.subject(), new ReprintOrdered(original, copy, job.title(), count));
            return copy;
        });
    }

    @Override
    public void retry(CommandContext context, JobId wanted) {
        commands.once(context, "printing.retry", Void.class, () -> {
            permissions.require(context, PrintingPermissions.REPRINT);
            PrintJob job = known(wanted);
            switch (job.state()) {
                case WAITING -> rows.open(wanted, State.WAITING, null);
                case REJECTED -> rows.open(wanted, State.WAITING, null);
                case UNCLEAR -> journal.append(context, job.subject(),
                        new ReprintOrdered(rows.original(wanted), wanted, job.title(), desk.again(job)));
                default -> throw Refusal.of("printing.not-waiting", job.title()).asException();
            }
            journal.afterSealed(() -> spooler.hurry(wanted, job.role(), job.created()));
            return null;
        });
    }

    @Override
    public void dismiss(CommandContext context, JobId wanted) {
        commands.once(context, "printing.dismiss", Void.class, () -> {
            permissions.require(context, PrintingPermissions.REPRINT);
            PrintJob job = known(wanted);
            switch (job.state()) {
                case WAITING, UNCLEAR, REJECTED -> rows.ended(wanted, State.DISMISSED, clock.instant(), job.trouble());
                default -> throw Refusal.of("printing.not-waiting", job.title()).asException();
            }
            journal.append(context, job.subject(), new PrintJobDismissed(wanted, job.title(), job.state()));
            transactions.afterCommit(() -> spooler.forget(wanted));
            return null;
        });
    }

    /** The job, locked, so that the spooler does not begin to send it meanwhile. */
    private PrintJob known(JobId job) {
        return rows.lock(job).orElseThrow(() -> Refusal.of("printing.no-job").asException());
    }

    @Override
    public Optional<PrintJob> find(JobId job) {
        return transactions.call(() -> rows.find(job));
    }

    @Override
    public Optional<PrintJob> byKey(String key) {
        return transactions.call(() -> rows.byKey(key));
    }

    @Override
    public Document document(JobId job) {
        return json.read(transactions.call(() -> rows.paper(job))
                .orElseThrow(() -> Refusal.of("printing.no-job").asException()));
    }

    @Override
    public List<PrintJob> recent(int max) {
        return transactions.call(() -> rows.recent(max));
    }

    @Override
    public List<PrintJob> alarms() {
        Instant late = clock.instant().minus(Spooler.TOO_LONG);
        return transactions.call(() -> rows.alarms(late, MOST_ALARMS));
    }

    @Override
    public AutoCloseable onChange(Runnable listener) {
        return spooler.onChange(listener);
    }
}
