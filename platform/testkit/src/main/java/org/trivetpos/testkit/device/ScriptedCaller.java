package org.trivetpos.testkit.device;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.spi.CallerDriver;

/** A telephone line that rings when a test says so. Thread-safe. */
public final class ScriptedCaller implements CallerDriver {

    private final List<Consumer<Ring>> listeners = new CopyOnWriteArrayList<>();
    private final Stall stall = new Stall();
    private volatile Conduct conduct = Conduct.WELL;

    /** What it does when it is asked to listen. {@code STALLS} does not come back until it is told something else. */
    public enum Conduct { WELL, THROWS, STALLS, NULL }

    /** What it does when it is next asked to listen. */
    public ScriptedCaller next(Conduct wanted) {
        conduct = wanted;
        if (wanted != Conduct.STALLS) {
            stall.letGo();
        }
        return this;
    }

    /** A call comes in, on the test's thread. */
    public void rings(String line, String number) {
        rings(new Ring(line, number));
    }

    /** A call comes in as the line says it, whatever that is. */
    public void rings(Ring ring) {
        listeners.forEach(listener -> listener.accept(ring));
    }

    /** True while somebody listens. */
    public boolean isHeard() {
        return !listeners.isEmpty();
    }

    @Override
    public String id() {
        return "testkit-line";
    }

    @Override
    public LocalText name() {
        return new LocalText("测试电话", "Test line");
    }

    @Override
    public AutoCloseable listen(Consumer<Ring> heard) {
        switch (conduct) {
            case THROWS -> throw new IllegalStateException("a test wants this line to fail");
            case STALLS -> stall.here();
            case NULL -> {
                return null;
            }
            case WELL -> { }
        }
        listeners.add(heard);
        return () -> listeners.remove(heard);
    }
}
