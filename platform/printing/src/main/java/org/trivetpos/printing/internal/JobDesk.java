package org.trivetpos.printing.internal;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.Journal;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.PaperPrinted;
import org.trivetpos.printing.PrintFailed;
import org.trivetpos.printing.PrintJob;
import org.trivetpos.printing.PrintJob.State;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.PrinterId;
import org.trivetpos.printing.spi.PrintOutcome;

/** The steps of a job that the spooler writes down, each in a transaction of its own. */
final class JobDesk {

    private static final PrinterId NOWHERE = new PrinterId("none");

    private final Transactions transactions;
    private final Journal journal;
    private final Clock clock;
    private final JobRows rows;
    private final PaperJson json = new PaperJson();

    JobDesk(Transactions transactions, Journal journal, Clock clock) {
        this.transactions = transactions;
        this.journal = journal;
        this.clock = clock;
        this.rows = new JobRows(transactions);
    }

    /** A job that is being sent. */
    record Taken(PrintJob job, Document paper) { }

    /** Marks the job as being sent; empty if nobody wants it any more. Not yet durable: see {@link #force}. */
    Optional<Taken> take(JobId id, PrinterId printer) {
        return transactions.call(() -> {
            if (!rows.sending(id, printer)) {
                return Optional.empty();
            }
            PrintJob job = rows.find(id).orElseThrow();
            return Optional.of(new Taken(job, json.read(rows.paper(id).orElseThrow())));
        });
    }

    void force() {
        transactions.force();
    }

    /** Writes down what came of it, with its fact. */
    void finish(PrintJob job, Printer printer, PrintOutcome outcome) {
        transactions.run(() -> {
            switch (outcome) {
                case PrintOutcome.Done done -> printed(job, printer, State.DONE);
                case PrintOutcome.Sent sent -> printed(job, printer, State.SENT);
                case PrintOutcome.Retry retry -> rows.open(job.id(), State.WAITING, retry.reason());
                case PrintOutcome.Rejected rejected -> {
                    rows.ended(job.id(), State.REJECTED, clock.instant(), rejected.reason());
                    failed(job, printer.id(), rejected.reason());
                }
                case PrintOutcome.Unknown unknown -> {
                    rows.open(job.id(), State.UNCLEAR, unknown.reason());
                    failed(job, printer.id(), unknown.reason());
                }
            }
        });
    }

    private void printed(PrintJob job, Printer printer, State state) {
        rows.ended(job.id(), state, clock.instant(), null);
        journal.append(null, job.subject(), new PaperPrinted(job.id(), job.title(), printer.id(),
                state == State.DONE, job.reprint()));
    }

    private void failed(PrintJob job, @Nullable PrinterId printer, String trouble) {
        journal.append(null, job.subject(),
                new PrintFailed(job.id(), job.title(), printer == null ? NOWHERE : printer, trouble));
    }

    /** Where a waiting job would go now, and what keeps it. */
    void route(JobId id, @Nullable PrinterId printer, @Nullable String trouble) {
        transactions.run(() -> rows.route(id, printer, trouble));
    }

    /** Raises the alarm for a job that waits too long; true if that was news. */
    boolean alarm(JobId id) {
        return transactions.call(() -> {
            if (!rows.alarm(id)) {
                return false;
            }
            PrintJob job = rows.find(id).orElseThrow();
            failed(job, job.printer(), job.trouble() == null ? "printing.waiting-long" : job.trouble());
            return true;
        });
    }

    /**
     * Jobs that a crash left while they were being sent: printed again with a mark, or left to a person.
     */
    void recover(boolean printAgain) {
        transactions.run(() -> rows.inState(State.SENDING).forEach(job -> {
            if (printAgain) {
                again(job);
            } else {
                rows.open(job.id(), State.UNCLEAR, "printing.stopped-while-sending");
                failed(job, job.printer(), "printing.stopped-while-sending");
            }
        }));
    }

    /** Back into the queue as a possible copy, in the running transaction; returns its count of copies. */
    int again(PrintJob job) {
        int reprint = rows.copies(rows.original(job.id())) + 1;
        Document paper = json.read(rows.paper(job.id()).orElseThrow());
        rows.again(job.id(), reprint, json.write(CopyMark.possibleCopy(paper, reprint)));
        return reprint;
    }

    java.util.List<PrintJob> waiting() {
        return transactions.call(() -> rows.inState(State.WAITING));
    }
}
