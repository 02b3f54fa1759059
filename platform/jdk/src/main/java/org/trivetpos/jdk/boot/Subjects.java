package org.trivetpos.jdk.boot;

import java.security.AccessControlContext;
import java.security.PrivilegedAction;
import java.security.PrivilegedActionException;
import java.security.PrivilegedExceptionAction;
import javax.security.auth.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Remembers on whose behalf a thread works, as {@link Subject#doAs} and {@link Subject#getSubject} did up to JDK 23:
 * threads started inside a {@code doAs} inherit the subject, which {@code Subject.current()} does not offer.
 */
public final class Subjects {

    private static final InheritableThreadLocal<@Nullable Subject> CURRENT = new InheritableThreadLocal<>();

    private Subjects() {
    }

    /** The subject of the enclosing {@code doAs}, or null. The argument is what the removed method took. */
    @SuppressWarnings("removal")
    public static @Nullable Subject getSubject(@Nullable AccessControlContext ignored) {
        return CURRENT.get();
    }

    /** Runs the action on behalf of the subject. */
    public static @Nullable Object doAs(@Nullable Subject subject, PrivilegedAction<?> action) {
        @Nullable Subject before = enter(subject);
        try {
            return action.run();
        } finally {
            leave(before);
        }
    }

    /** Runs the action on behalf of the subject; a checked exception comes back wrapped, as it always did. */
    public static @Nullable Object doAs(@Nullable Subject subject, PrivilegedExceptionAction<?> action)
            throws PrivilegedActionException {
        @Nullable Subject before = enter(subject);
        try {
            return action.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new PrivilegedActionException(e);
        } finally {
            leave(before);
        }
    }

    private static @Nullable Subject enter(@Nullable Subject subject) {
        @Nullable Subject before = CURRENT.get();
        CURRENT.set(subject);
        return before;
    }

    private static void leave(@Nullable Subject before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
