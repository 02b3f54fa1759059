package org.trivetpos.itest.browser;

import java.util.ArrayList;
import java.util.List;

/**
 * What one guest has to pay, worked out a second time: in integer fen, half up, with no class of the product. The
 * order of calculation is the design's: lines, what is taken off a line, what is taken off the whole, rounding, the tax
 * that is in it.
 */
final class Bill {

    private static final int WHOLE = 10_000;

    private final int rate;
    private final int roundedTo;
    private final List<Line> lines = new ArrayList<>();
    private Off whole = Off.NOTHING;

    /**
     * @param rate      tax in hundredths of a percent, contained in the prices
     * @param roundedTo the bill is rounded down to so many fen; 1 leaves it
     */
    Bill(int rate, int roundedTo) {
        this.rate = rate;
        this.roundedTo = roundedTo;
    }

    /** The same bill, gone on with after the rate or the rounding became another. */
    Bill under(int nowRate, int nowRoundedTo) {
        Bill bill = new Bill(nowRate, nowRoundedTo);
        bill.lines.addAll(lines);
        bill.whole = whole;
        return bill;
    }

    /** What is taken off by hand: so many hundredths of a percent, or so many fen. */
    record Off(int hundredths, long fen, String reason) {
        static final Off NOTHING = new Off(0, 0, "");

        long of(long value) {
            return hundredths > 0 ? halfUp(value * hundredths, WHOLE) : Math.min(fen, value);
        }
    }

    /** A line's value before and after what was taken off it alone. */
    private record Line(long list, Off off, String given) {
        long net() {
            return given == null ? list - off.of(list) : 0;
        }
    }

    /** A figure of a report: so often, so much, for this reason. */
    record Reduction(String kind, String reason, int times, long fen) { }

    void add(long list) {
        lines.add(new Line(list, Off.NOTHING, null));
    }

    /** The last line is gone; gives what it was worth. */
    long remove() {
        return lines.removeLast().net();
    }

    /** The last line costs that much before anything is taken off. */
    void costs(long list) {
        lines.set(lines.size() - 1, new Line(list, lines.getLast().off(), lines.getLast().given()));
    }

    void off(Off off) {
        lines.set(lines.size() - 1, new Line(lines.getLast().list(), off, null));
    }

    void given(String reason) {
        lines.set(lines.size() - 1, new Line(lines.getLast().list(), Off.NOTHING, reason));
    }

    void wholeOff(Off off) {
        whole = off;
    }

    long list() {
        return lines.stream().mapToLong(Line::list).sum();
    }

    private long net() {
        return lines.stream().mapToLong(Line::net).sum();
    }

    long due() {
        long sum = net() - whole.of(net());
        return sum - sum % roundedTo;
    }

    long tax() {
        return halfUp(due() * rate, WHOLE + rate);
    }

    int rate() {
        return rate;
    }

    /** What was taken off, line by line, the whole order's part of it on each line. */
    List<Reduction> reductions() {
        List<Reduction> all = new ArrayList<>();
        for (Line line : lines) {
            if (line.given() != null) {
                all.add(new Reduction("comp", line.given(), 1, line.list()));
            } else if (line.off() != Off.NOTHING) {
                all.add(new Reduction("manual", line.off().reason(), 1, line.off().of(line.list())));
            }
        }
        spread(whole.of(net())).stream().filter(part -> part > 0)
                .forEach(part -> all.add(new Reduction("manual", whole.reason(), 1, part)));
        return all;
    }

    /** By largest remainder; of equals the one above gets the fen. */
    private List<Long> spread(long amount) {
        List<Long> parts = new ArrayList<>();
        List<Long> rests = new ArrayList<>();
        for (Line line : lines) {
            parts.add(net() == 0 ? 0 : amount * line.net() / net());
            rests.add(net() == 0 ? 0 : amount * line.net() % net());
        }
        for (long left = amount - parts.stream().mapToLong(Long::longValue).sum(); left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < rests.size(); i++) {
                largest = rests.get(i) > rests.get(largest) ? i : largest;
            }
            parts.set(largest, parts.get(largest) + 1);
            rests.set(largest, -1L);
        }
        return parts;
    }

    static long halfUp(long dividend, long divisor) {
        return (2 * dividend + divisor) / (2 * divisor);
    }

    /** {@code 123456} as {@code 1234.56}. */
    static String yuan(long fen) {
        return (fen < 0 ? "-" : "") + Math.abs(fen) / 100 + "." + String.format("%02d", Math.abs(fen) % 100);
    }
}
