package org.trivetpos.journal.internal;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.FactPage;
import org.trivetpos.journal.FactQuery;
import org.trivetpos.journal.SealedFact;

/**
 * Looks for entries backwards by their number, a bounded piece at a time. Numbers and times run the same way, so a
 * time is found among the numbers by halving; no index is kept for it, and the sealer has nothing more to write.
 */
final class FactSearch {

    /** As many entries are gone through in one look. */
    static final int REACH = 20_000;
    /** Two tills append at the same time and are numbered one after the other: so far the order may be another. */
    private static final int OUT_OF_ORDER = 1_000;

    private final River river;

    FactSearch(River river) {
        this.river = river;
    }

    FactPage find(FactQuery query, long before, int max) {
        if (max < 1 || max > 1_000) {
            throw new IllegalArgumentException("1 to 1000 entries can be asked for, not " + max);
        }
        return river.inTransaction(() -> look(query, before, max));
    }

    private FactPage look(FactQuery query, long before, int max) throws SQLException {
        Instant until = query.until();
        Instant from = query.from();
        long end = Math.min(before, river.headNumber() + 1);
        if (until != null) {
            end = Math.min(end, firstAt(Entry.micros(until)) + OUT_OF_ORDER);
        }
        long least = from == null ? 1 : Math.max(1, firstAt(Entry.micros(from)) - OUT_OF_ORDER);
        long start = Math.max(least, end - REACH);
        if (start >= end) {
            return new FactPage(List.of(), 0);
        }
        Conditions also = new Conditions(query);
        List<SealedFact> found = river.table().between(start, end, also.sql.toString(), also.values, max).stream()
                .map(Link::sealed).toList();
        if (found.size() == max) {
            return new FactPage(found, further(found.getLast().number(), least));
        }
        return new FactPage(found, further(start, least));
    }

    private static long further(long number, long least) {
        return number > least ? number : 0;
    }

    /** The first number that was appended at that time or later, if the clock never went back. */
    private long firstAt(long micros) throws SQLException {
        long low = 1;
        long high = river.headNumber() + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (river.table().atMicros(middle) < micros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** What the entries must be beside their number. */
    private static final class Conditions {

        final StringBuilder sql = new StringBuilder();
        final List<Object> values = new ArrayList<>();

        Conditions(FactQuery query) {
            time(" and at_micros >= ?", query.from());
            time(" and at_micros < ?", query.until());
            if (!query.types().isEmpty()) {
                sql.append(" and type in (?").append(", ?".repeat(query.types().size() - 1)).append(')');
                values.addAll(query.types());
            }
            add(" and actor = ?", query.actor());
            add(" and terminal = ?", query.terminal());
            String text = query.text().strip();
            if (!text.isEmpty()) {
                add(" and (subject = ? or position(? in lower(body)) > 0)", text);
                values.add(text.toLowerCase(Locale.ROOT));
            }
        }

        private void time(String condition, @Nullable Instant at) {
            add(condition, at == null ? null : Entry.micros(at));
        }

        private void add(String condition, @Nullable Object value) {
            if (value != null) {
                sql.append(condition);
                values.add(value);
            }
        }
    }
}
