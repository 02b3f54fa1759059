package org.trivetpos.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.WrappedSession;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final long PATIENCE_SECONDS = 10;

    private final Sessions sessions = new Sessions();
    private volatile String id = "before";

    /** The container's session, seen by a request or by a WebSocket: the id is all that both know. */
    private WrappedSession seen() {
        return (WrappedSession) Proxy.newProxyInstance(WrappedSession.class.getClassLoader(),
                new Class<?>[] {WrappedSession.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getId")) {
                        return id;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }

    private String changed() {
        id = "after";
        return id;
    }

    @Test
    void whoeverSeesTheSessionLocksTheSameLock() {
        ReentrantLock lock = sessions.lockOf(seen());
        assertThat(sessions.lockOf(seen())).isSameAs(lock);
        assertThat(sessions.known(seen())).isSameAs(lock);
    }

    @Test
    void theLockMovesWithTheSessionToItsNewId() {
        ReentrantLock lock = sessions.lockOf(seen());
        sessions.move(seen(), this::changed);
        assertThat(sessions.lockOf(seen())).isSameAs(lock);
        id = "before";
        assertThat(sessions.known(seen())).as("the old id is worth nothing").isNull();
    }

    @Test
    void whoeverComesWhileTheIdChangesMakesNoSecondLock() throws Exception {
        ReentrantLock lock = sessions.lockOf(seen());
        CompletableFuture<Boolean> asking = new CompletableFuture<>();
        CompletableFuture<ReentrantLock> found = new CompletableFuture<>();
        sessions.move(seen(), () -> {
            String fresh = changed();
            Thread.ofPlatform().daemon().start(() -> {
                asking.complete(true);
                found.complete(sessions.lockOf(seen()));
            });
            asking.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
            return fresh;
        });
        assertThat(found.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isSameAs(lock);
    }
}
