package org.trivetpos.store.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.store.ScheduledJobs.Outcome;
import org.trivetpos.store.ScheduledJobs.Run;

/** Jobs in the database, each written whole. */
final class JobRows {

    private static final int MOST_WORDS = 500;

    private final Transactions transactions;
    private final Rows rows;

    JobRows(Transactions transactions) {
        this.transactions = transactions;
        this.rows = new Rows(transactions);
    }

    List<JobRow> all() {
        return transactions.call(() -> rows.select("select * from store.job", JobRows::read));
    }

    /** Durable when it returns: a power cut neither forgets a run nor has it made twice. */
    void save(JobRow row) {
        transactions.run(() -> {
            Run last = row.last();
            Object[] values = last == null
                    ? new Object[] {row.settledUntil(), row.settledDay(), row.attempts(), null, null, null, null, null,
                        null, null, null, row.id()}
                    : new Object[] {row.settledUntil(), row.settledDay(), row.attempts(), last.day(), last.started(),
                        last.ended(), last.outcome().name(), shortened(last.words().zh()),
                        shortened(last.words().en()), last.attempt(), last.byHand(), row.id()};
            if (rows.update("update store.job set settled_until = ?, settled_day = ?, attempts = ?, last_day = ?, "
                    + "last_started = ?, last_ended = ?, last_outcome = ?, last_words_zh = ?, last_words_en = ?, "
                    + "last_attempt = ?, last_by_hand = ? where id = ?", values) == 0) {
                rows.update("insert into store.job (settled_until, settled_day, attempts, last_day, last_started, "
                        + "last_ended, last_outcome, last_words_zh, last_words_en, last_attempt, last_by_hand, id) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values);
            }
        });
        transactions.force();
    }

    private static String shortened(String words) {
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
    }

    private static JobRow read(ResultSet row) throws SQLException {
        Instant started = Rows.instant(row, "last_started");
        return new JobRow(row.getString("id"), Objects.requireNonNull(Rows.instant(row, "settled_until")),
                row.getObject("settled_day", LocalDate.class), row.getInt("attempts"),
                started == null ? null : run(row, started, Rows.instant(row, "last_ended")));
    }

    private static Run run(ResultSet row, Instant started, @Nullable Instant ended) throws SQLException {
        return new Run(row.getObject("last_day", LocalDate.class), started, ended,
                Outcome.valueOf(row.getString("last_outcome")),
                new LocalText(row.getString("last_words_zh"), row.getString("last_words_en")),
                row.getInt("last_attempt"), row.getBoolean("last_by_hand"));
    }
}
