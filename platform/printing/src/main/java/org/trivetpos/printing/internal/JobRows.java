package org.trivetpos.printing.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.printing.JobId;
import org.trivetpos.printing.PrintJob;
import org.trivetpos.printing.PrintJob.State;
import org.trivetpos.printing.PrinterId;

/** The table of jobs; every call runs in the caller's transaction. */
final class JobRows {

    private static final String COLUMNS = "select id, role, printer, title, subject, state, reprint, attempts,"
            + " created_at, ended_at, trouble from printing.print_job ";

    private final Sql sql;

    JobRows(Transactions transactions) {
        this.sql = new Sql(transactions);
    }

    /** A job that is about to be written. */
    record New(JobId id, String key, String role, @Nullable PrinterId printer, String title, String subject,
            int reprint, JobId original, Instant created, String paper) { }

    /** Writes the job unless its key is there already; one statement, because a sale waits for it. */
    boolean insert(New job) {
        return sql.update("""
                insert into printing.print_job (id, job_key, role, printer, title, subject, state, reprint, original,
                    attempts, created_at, alarmed, paper)
                select cast(? as varchar(40)), cast(? as varchar(160)), cast(? as varchar(80)), cast(? as varchar(40)),
                    cast(? as varchar(200)), cast(? as varchar(40)), 'WAITING', cast(? as integer),
                    cast(? as varchar(40)), 0, cast(? as timestamp(6) with time zone), false,
                    cast(? as varchar(1000000))
                where not exists (select 1 from printing.print_job where job_key = ?)""",
                job.id().value(), job.key(), job.role(), value(job.printer()), job.title(), job.subject(),
                job.reprint(), job.original().value(), job.created(), job.paper(), job.key()) == 1;
    }

    Optional<PrintJob> find(JobId id) {
        return sql.query(JobRows::job, COLUMNS + "where id = ?", id.value()).stream().findFirst();
    }

    /** Like {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<PrintJob> lock(JobId id) {
        return sql.query(JobRows::job, COLUMNS + "where id = ? for update", id.value()).stream().findFirst();
    }

    Optional<PrintJob> byKey(String key) {
        return sql.query(JobRows::job, COLUMNS + "where job_key = ?", key).stream().findFirst();
    }

    Optional<String> paper(JobId id) {
        return sql.query(row -> row.getString(1), "select paper from printing.print_job where id = ?", id.value())
                .stream().findFirst();
    }

    List<PrintJob> recent(int max) {
        return sql.query(JobRows::job, COLUMNS + "order by id desc limit ?", max);
    }

    List<PrintJob> alarms(Instant waitingSince, int max) {
        return sql.query(JobRows::job, COLUMNS + "where state in ('UNCLEAR', 'REJECTED', 'WAITING')"
                + " and (state <> 'WAITING' or created_at <= ?) order by id limit ?", waitingSince, max);
    }

    List<PrintJob> inState(State state) {
        return sql.query(JobRows::job, COLUMNS + "where state = ? order by id", state.name());
    }

    int openOf(PrinterId printer) {
        return sql.query(row -> row.getInt(1),
                "select count(*) from printing.print_job where state in ('WAITING', 'SENDING') and printer = ?",
                printer.value()).getFirst();
    }

    /** The job that was first, for a copy of a copy. */
    JobId original(JobId id) {
        return new JobId(sql.query(row -> row.getString(1), "select original from printing.print_job where id = ?",
                id.value()).getFirst());
    }

    /** The highest count of copies of one original so far. */
    int copies(JobId original) {
        return sql.query(row -> row.getInt(1),
                "select coalesce(max(reprint), 0) from printing.print_job where original = ?", original.value())
                .getFirst();
    }

    /** Marks a waiting job as being sent; false if it no longer waits. */
    boolean sending(JobId id, PrinterId printer) {
        return sql.update("update printing.print_job set state = 'SENDING', printer = ?, attempts = attempts + 1,"
                + " trouble = null where id = ? and state = 'WAITING'", printer.value(), id.value()) == 1;
    }

    void ended(JobId id, State state, Instant at, @Nullable String trouble) {
        sql.update("update printing.print_job set state = ?, ended_at = ?, trouble = ? where id = ?",
                state.name(), at, trouble, id.value());
    }

    /** Back into the queue, or unclear: not ended. */
    void open(JobId id, State state, @Nullable String trouble) {
        sql.update("update printing.print_job set state = ?, ended_at = null, trouble = ? where id = ?",
                state.name(), trouble, id.value());
    }

    /** Back into the queue with a marked paper. */
    void again(JobId id, int reprint, String paper) {
        sql.update("update printing.print_job set state = 'WAITING', ended_at = null, trouble = null, reprint = ?,"
                + " paper = ?, alarmed = false where id = ?", reprint, paper, id.value());
    }

    void route(JobId id, @Nullable PrinterId printer, @Nullable String trouble) {
        if (trouble == null && printer != null) {
            // what the same printer said of itself stays true until it has been asked again
            sql.update("update printing.print_job set printer = ?, trouble = null where id = ? and state = 'WAITING'"
                    + " and (printer is null or printer <> ?"
                    + " or trouble in ('printing.no-printer', 'printing.no-driver'))",
                    value(printer), id.value(), value(printer));
            return;
        }
        sql.update("update printing.print_job set printer = ?, trouble = ? where id = ? and state = 'WAITING'",
                value(printer), trouble, id.value());
    }

    /** True the first time, for a job that still waits. */
    boolean alarm(JobId id) {
        return sql.update("update printing.print_job set alarmed = true where id = ? and state = 'WAITING'"
                + " and alarmed = false", id.value()) == 1;
    }

    private static @Nullable String value(@Nullable PrinterId id) {
        return id == null ? null : id.value();
    }

    private static PrintJob job(ResultSet row) throws SQLException {
        String printer = row.getString("printer");
        return new PrintJob(new JobId(row.getString("id")), row.getString("role"),
                printer == null ? null : new PrinterId(printer), row.getString("title"), row.getString("subject"),
                State.valueOf(row.getString("state")), row.getInt("reprint"), row.getInt("attempts"),
                Sql.moment(row, "created_at"), Sql.momentOrNull(row, "ended_at"), row.getString("trouble"));
    }
}
