package org.trivetpos.testkit.device;

import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.ScaleReading;
import org.trivetpos.ordering.Weight;
import org.trivetpos.ordering.spi.Scale;

/** A scale that shows what a test puts on it, at rest or not, or misbehaves. Thread-safe. */
public final class ScriptedScale implements Scale {

    private static final long FAR_TOO_MUCH = 5_000_000_000L;

    private final Stall stall = new Stall();
    private volatile State state = State.STABLE;
    private volatile long gross;
    private volatile long tare;
    private volatile int reads;

    /** What it does when it is read. {@code STALLS} does not come back until it is told something else. */
    public enum State { STABLE, UNSTABLE, OVERLOAD, SILENT, THROWS, STALLS, NONSENSE }

    /** What it does from now on; {@code grams} lie on it, the tared dish included. */
    public ScriptedScale now(State wanted, long grams) {
        gross = grams;
        state = wanted;
        if (wanted != State.STALLS) {
            stall.letGo();
        }
        return this;
    }

    /** So many grams lie on it, at rest. */
    public ScriptedScale stable(long grams) {
        return now(State.STABLE, grams);
    }

    /** How often it was read. */
    public int reads() {
        return reads;
    }

    @Override
    public String id() {
        return "testkit-scale";
    }

    @Override
    public LocalText name() {
        return new LocalText("测试秤", "Test scale");
    }

    @Override
    public int position() {
        return 0;
    }

    @Override
    public ScaleReading read() {
        reads = reads + 1;
        Weight net = new Weight(gross - tare);
        return switch (state) {
            case STABLE -> new ScaleReading.Stable(net, new Weight(tare));
            case UNSTABLE -> new ScaleReading.Unstable(net, new Weight(tare));
            case OVERLOAD -> new ScaleReading.Overload();
            case SILENT -> new ScaleReading.NoAnswer();
            case NONSENSE -> new ScaleReading.Stable(new Weight(FAR_TOO_MUCH), Weight.ZERO);
            case THROWS -> throw new IllegalStateException("a test wants this scale to fail");
            case STALLS -> {
                stall.here();
                yield new ScaleReading.NoAnswer();
            }
        };
    }

    @Override
    public boolean tares() {
        return true;
    }

    @Override
    public void tare() {
        tare = gross;
    }
}
