package org.trivetpos.ui.internal;

import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The browsers' sessions and the lock of each, by the id of the container's session: what a WebSocket carries is that
 * session without the attributes of the servlet's context, in which Vaadin keeps both. Two locks for one session would
 * hold it for ever, so there is one for each id, and it moves with the session when the id changes. A session holds its
 * own lock; what nobody holds is forgotten. Thread-safe.
 */
final class Sessions {

    private final ConcurrentMap<String, WeakReference<VaadinSession>> sessions = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, WeakReference<ReentrantLock>> locks = new ConcurrentHashMap<>();
    /** Held for writing while an id changes: nobody makes a second lock for the new one meanwhile. */
    private final ReadWriteLock moving = new ReentrantReadWriteLock();

    /** The lock of a session; made if there is none. */
    ReentrantLock lockOf(WrappedSession session) {
        ReentrantLock known = known(session);
        if (known != null) {
            return known;
        }
        moving.readLock().lock();
        try {
            // somebody else's may be there since, and gone again before it is held here: then once more
            while (known == null) {
                known = held(locks.compute(session.getId(), (id, there) -> held(there) == null
                        ? new WeakReference<>(new ReentrantLock()) : there));
            }
            return known;
        } finally {
            moving.readLock().unlock();
        }
    }

    /** The lock of a session, if it has one. */
    @Nullable ReentrantLock known(WrappedSession session) {
        return held(locks.get(session.getId()));
    }

    @Nullable VaadinSession find(WrappedSession session) {
        return held(sessions.get(session.getId()));
    }

    void remember(WrappedSession wrapped, VaadinSession session) {
        String id = wrapped.getId();
        if (held(sessions.get(id)) != session) {
            sessions.put(id, new WeakReference<>(session));
        }
    }

    /**
     * Changes a session's id. The caller holds its lock.
     *
     * @param change changes it and gives the new one
     */
    void move(WrappedSession session, Supplier<String> change) {
        moving.writeLock().lock();
        try {
            String before = session.getId();
            String after = change.get();
            move(locks, before, after);
            move(sessions, before, after);
        } finally {
            moving.writeLock().unlock();
        }
    }

    private static <T> void move(ConcurrentMap<String, T> map, String before, String after) {
        T moved = before.equals(after) ? null : map.remove(before);
        if (moved != null) {
            map.put(after, moved);
        }
    }

    /** The container's session goes on without this one. */
    void leave(WrappedSession session) {
        sessions.remove(session.getId());
    }

    /** A session has ended; its lock goes when the last who holds it lets it go. */
    void forget(VaadinSession gone) {
        sessions.values().removeIf(one -> one.get() == null || one.get() == gone);
        locks.values().removeIf(one -> one.get() == null);
    }

    List<VaadinSession> all() {
        List<VaadinSession> all = new ArrayList<>();
        sessions.values().forEach(one -> {
            VaadinSession session = one.get();
            if (session != null) {
                all.add(session);
            }
        });
        return all;
    }

    private static <T> @Nullable T held(@Nullable WeakReference<T> reference) {
        return reference == null ? null : reference.get();
    }
}
