package org.trivetpos.ui.internal;

import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * Threads for work beside the screens. At the end they finish what they do and begin nothing more; nobody is
 * interrupted, because a thread that is interrupted while it reads the database's file closes it for everybody.
 */
final class Workers extends ScheduledThreadPoolExecutor {

    Workers(int threads, String name) {
        super(threads, Thread.ofPlatform().daemon().name(name, 0).factory());
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }
}
