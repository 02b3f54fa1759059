package org.trivetpos.testkit.printer;

import java.time.Duration;

/** What is wrong with the printer now, and what it says about it. */
final class Faults {

    private static final byte[] SILENCE = {};

    private volatile Runnable listener = () -> { };
    private volatile boolean paperOut;
    private volatile boolean paperLow;
    private volatile boolean coverOpen;
    private volatile boolean offline;
    private volatile boolean cutterError;
    private volatile boolean answersNothing;
    private volatile boolean confirmsNothing;
    private volatile boolean withoutProcessId;
    private volatile Duration perByte = Duration.ZERO;
    private volatile int dropAfter = Integer.MAX_VALUE;
    private volatile int linesLeft = Integer.MAX_VALUE;

    void onChange(Runnable told) {
        listener = told;
    }

    void paperOut(boolean is) {
        paperOut = is;
        listener.run();
    }

    void paperLow(boolean is) {
        paperLow = is;
    }

    void coverOpen(boolean is) {
        coverOpen = is;
        listener.run();
    }

    void offline(boolean is) {
        offline = is;
        listener.run();
    }

    void cutterError(boolean is) {
        cutterError = is;
        listener.run();
    }

    void answersNothing(boolean is) {
        answersNothing = is;
    }

    void confirmsNothing(boolean is) {
        confirmsNothing = is;
    }

    void withoutProcessId(boolean is) {
        withoutProcessId = is;
    }

    void perByte(Duration time) {
        perByte = time;
    }

    Duration perByte() {
        return perByte;
    }

    void dropAfter(int bytes) {
        dropAfter = bytes;
    }

    /** How many bytes of a document it still takes before the line breaks; breaks only once. */
    int takeDropAfter() {
        int bytes = dropAfter;
        dropAfter = Integer.MAX_VALUE;
        return bytes;
    }

    void linesLeft(int lines) {
        linesLeft = lines;
    }

    /** Paper was used; the roll may come to its end. Called by the mechanism alone. */
    void used(int lines) {
        if (linesLeft != Integer.MAX_VALUE) {
            linesLeft = linesLeft - lines;
            if (linesLeft <= 0) {
                linesLeft = Integer.MAX_VALUE;
                paperOut(true);
            }
        }
    }

    void mend() {
        paperLow = false;
        answersNothing = false;
        confirmsNothing = false;
        withoutProcessId = false;
        perByte = Duration.ZERO;
        dropAfter = Integer.MAX_VALUE;
        linesLeft = Integer.MAX_VALUE;
        paperOut = false;
        coverOpen = false;
        offline = false;
        cutterError = false;
        listener.run();
    }

    boolean isReady() {
        return !paperOut && !coverOpen && !offline && !cutterError;
    }

    /** Answer to {@code DLE EOT n}. */
    byte[] realTimeAnswer(int what) {
        if (answersNothing) {
            return SILENCE;
        }
        int status = switch (what) {
            case 1 -> isReady() ? 0 : 0x08;
            case 2 -> (coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0) | (cutterError ? 0x40 : 0);
            case 3 -> cutterError ? 0x08 : 0;
            case 4 -> (paperLow || paperOut ? 0x0C : 0) | (paperOut ? 0x60 : 0);
            default -> 0;
        };
        return new byte[] {(byte) (0x12 | status)};
    }

    byte[] processIdAnswer(byte[] id) {
        return answersNothing || confirmsNothing || withoutProcessId ? SILENCE
                : new byte[] {0x37, 0x22, id[0], id[1], id[2], id[3], 0};
    }

    byte[] inOrderAnswer() {
        return answersNothing || confirmsNothing ? SILENCE
                : new byte[] {(byte) ((paperLow ? 0x03 : 0) | (paperOut ? 0x0C : 0))};
    }

    byte[] automaticAnswer() {
        return answersNothing ? SILENCE : new byte[] {
            (byte) (0x10 | (isReady() ? 0 : 0x08) | (coverOpen ? 0x20 : 0)), (byte) (cutterError ? 0x08 : 0),
            (byte) ((paperLow ? 0x03 : 0) | (paperOut ? 0x0C : 0)), 0};
    }
}
