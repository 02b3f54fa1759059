package org.trivetpos.journal.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.trivetpos.journal.internal.FactTable.Result;

/** The facts of one transaction on their way to the seal, and who waits for it. */
final class Appending {

    private final List<Unsealed> rows = new ArrayList<>(4);
    private final List<Runnable> after = new ArrayList<>(1);
    private final AtomicInteger open = new AtomicInteger();
    private final CountDownLatch sealed = new CountDownLatch(1);
    private int written;
    private @Nullable Result result;

    /** A committed fact without a number. */
    record Unsealed(long id, Entry entry) { }

    void add(Unsealed row) {
        rows.add(row);
        open.incrementAndGet();
    }

    /** The command's result, to be written with its facts. */
    void result(Result kept) {
        result = kept;
    }

    @Nullable Result takeResult() {
        Result taken = result;
        result = null;
        return taken;
    }

    void after(Runnable work) {
        after.add(work);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<Unsealed> rows() {
        return rows;
    }

    List<Runnable> after() {
        return after;
    }

    /** True if nothing waits to be written: the next row asks for it again. */
    boolean toWriteIsEmpty() {
        return written == rows.size();
    }

    /** Rows that were added since the last call; normally there is one call, at the commit. */
    List<Unsealed> toWrite() {
        List<Unsealed> fresh = List.copyOf(rows.subList(written, rows.size()));
        written = rows.size();
        return fresh;
    }

    /** Called by the sealer for each row; true with the last one. */
    boolean sealedOne() {
        if (open.decrementAndGet() > 0) {
            return false;
        }
        sealed.countDown();
        return true;
    }

    boolean await(Duration limit) throws InterruptedException {
        return sealed.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }
}
