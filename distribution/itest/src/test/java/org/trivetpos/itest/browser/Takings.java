package org.trivetpos.itest.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/** Sales and refunds of a shift or a day, each with its name in the story, and their sums in fen. */
final class Takings {

    private final List<Sold> sold = new ArrayList<>();
    private final List<Back> back = new ArrayList<>();

    /** Money of one tender: as it was handed over, and what of it went back as change. */
    record Part(String tender, long received, long change) {
        long stays() {
            return received - change;
        }
    }

    /** A paid bill. */
    record Sold(String name, int receipt, long list, long due, long tax, int rate, List<Bill.Reduction> off,
            List<Part> parts) { }

    /** Money given back for a paid bill. */
    record Back(String name, int receipt, long amount, long tax, int rate, String reason, List<Part> parts) { }

    /** So often, so much. */
    record Sum(int times, long fen) {
        Sum plus(int more, long amount) {
            return new Sum(times + more, fen + amount);
        }
    }

    void add(Sold one) {
        sold.add(one);
    }

    void add(Back one) {
        back.add(one);
    }

    static Takings of(Stream<Takings> some) {
        Takings all = new Takings();
        some.forEach(one -> {
            all.sold.addAll(one.sold);
            all.back.addAll(one.back);
        });
        return all;
    }

    List<Sold> sold() {
        return sold;
    }

    List<Back> back() {
        return back;
    }

    private long sum(ToLongFunction<Sold> what) {
        return sold.stream().mapToLong(what).sum();
    }

    long sales() {
        return sum(Sold::due);
    }

    long list() {
        return sum(Sold::list);
    }

    long refunded() {
        return back.stream().mapToLong(Back::amount).sum();
    }

    long tax() {
        return sum(Sold::tax) - back.stream().mapToLong(Back::tax).sum();
    }

    /** By rate: what was sold less what was given back, and the tax in it. */
    Map<Integer, long[]> taxes() {
        Map<Integer, long[]> rates = new TreeMap<>();
        sold.forEach(one -> plus(rates, one.rate(), one.due(), one.tax()));
        back.forEach(one -> plus(rates, one.rate(), -one.amount(), -one.tax()));
        return rates;
    }

    private static void plus(Map<Integer, long[]> rates, int rate, long amount, long tax) {
        long[] sums = rates.computeIfAbsent(rate, fresh -> new long[2]);
        sums[0] += amount;
        sums[1] += tax;
    }

    /** What stayed of each tender; each payment counts, and each that went back. */
    Map<String, Sum> tenders() {
        Map<String, Sum> tenders = new TreeMap<>();
        sold.forEach(one -> one.parts().forEach(part -> tenders.merge(part.tender(), new Sum(1, part.stays()),
                (sum, more) -> sum.plus(1, part.stays()))));
        back.forEach(one -> one.parts().forEach(part -> tenders.merge(part.tender(), new Sum(1, -part.received()),
                (sum, more) -> sum.plus(1, -part.received()))));
        return tenders;
    }

    long cash() {
        return tenders().getOrDefault("cash", new Sum(0, 0)).fen();
    }

    /** What was taken off by hand ({@code manual}) or given away ({@code comp}), by reason. */
    Map<String, Sum> reductions(String kind) {
        Map<String, Sum> sums = new TreeMap<>();
        sold.stream().flatMap(one -> one.off().stream()).filter(off -> off.kind().equals(kind))
                .forEach(off -> sums.merge(off.reason(), new Sum(off.times(), off.fen()),
                        (sum, more) -> sum.plus(off.times(), off.fen())));
        return sums;
    }

    Map<String, Sum> refundReasons() {
        Map<String, Sum> sums = new TreeMap<>();
        back.forEach(one -> sums.merge(one.reason(), new Sum(1, one.amount()),
                (sum, more) -> sum.plus(1, one.amount())));
        return sums;
    }

    int firstReceipt() {
        return sold.stream().mapToInt(Sold::receipt).min().orElse(0);
    }

    int lastReceipt() {
        return sold.stream().mapToInt(Sold::receipt).max().orElse(0);
    }
}
