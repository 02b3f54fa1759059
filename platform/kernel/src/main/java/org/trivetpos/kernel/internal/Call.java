package org.trivetpos.kernel.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/** One question on a thread of the guard. It ends in time or it is given up: whichever comes first counts. */
final class Call<T> extends FutureTask<T> {

    private final AtomicBoolean decided = new AtomicBoolean();
    private final Runnable inTime;
    private final Runnable afterAll;

    /** {@code inTime} runs if nobody gave it up before it ended, {@code afterAll} if somebody did. */
    Call(Callable<T> question, Runnable inTime, Runnable afterAll) {
        super(question);
        this.inTime = inTime;
        this.afterAll = afterAll;
    }

    @Override
    public void run() {
        super.run();
        (decided.compareAndSet(false, true) ? inTime : afterAll).run();
    }

    /** False if it has just ended. */
    boolean giveUp() {
        return decided.compareAndSet(false, true);
    }
}
