package org.trivetpos.ordering.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivetpos.ordering.OrderId;

/**
 * Lines of the orders that are worked on now, so that a tap does not read the whole bill again. What is kept holds for
 * one version of an order; every change of a line makes another one, so what is stale is never found. Thread-safe.
 */
final class RecentLines {

    private static final int MOST = 500;

    private final Map<OrderId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OrderId, Kept> eldest) {
            return size() > MOST;
        }
    };

    private record Kept(long version, List<LineRow> lines) { }

    synchronized Optional<List<LineRow>> of(OrderRow row) {
        Kept known = kept.get(row.id());
        return known == null || known.version() != row.version() ? Optional.empty() : Optional.of(known.lines());
    }

    /** Called once the row and its lines are committed. */
    synchronized void keep(OrderRow row, List<LineRow> lines) {
        if (row.isLive()) {
            kept.put(row.id(), new Kept(row.version(), List.copyOf(lines)));
        } else {
            kept.remove(row.id());
        }
    }
}
