package org.trivetpos.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.trivetpos.itest.browser.Takings.Back;
import org.trivetpos.itest.browser.Takings.Sold;

/** Compares what is said in many places with the one book, and says of each difference where, what, of which sale. */
final class Agreement {

    /** Who, when and where, signatures, and fingerprints: no figures of the story. */
    private static final Pattern BESIDE = Pattern.compile("截至.*|日结时间|日结号|操作人.*|终端|开班人?|交班|营业日|收银员.*|签字|流水账.*"
            + "|三足小馆|.*报表|交班单|日结单 Z|[0-9a-f]{4}( [0-9a-f]{4})*|.*\\d\\d:\\d\\d.*");

    private final List<String> differences = new ArrayList<>();
    private int compared;

    private void same(String what, Object expected, Object said) {
        compared++;
        if (!expected.equals(said)) {
            differences.add(what + ": " + expected + " was to be there, but it says " + said);
        }
    }

    /** Every figure that is expected, and no other. */
    void report(String where, Map<String, String> expected, Map<String, String> said) {
        Set<String> names = new LinkedHashSet<>(expected.keySet());
        said.forEach((name, value) -> {
            if (!BESIDE.matcher(name).matches() && !BESIDE.matcher(value).matches()) {
                names.add(name);
            }
        });
        names.forEach(name -> same(where + ", " + name, expected.getOrDefault(name, "nothing"),
                said.getOrDefault(name, "nothing")));
    }

    /** Those that are expected; what else a paper says is its own matter. */
    void contains(String where, Map<String, String> expected, Map<String, String> said) {
        expected.forEach((name, value) -> same(where + ", " + name, value, said.getOrDefault(name, "nothing")));
    }

    /** Sale by sale and refund by refund. */
    void takings(String where, Takings expected, Takings said) {
        same(where + ", number of sales", expected.sold().size(), said.sold().size());
        same(where + ", number of refunds", expected.back().size(), said.back().size());
        Map<Integer, Sold> found = new LinkedHashMap<>();
        said.sold().forEach(sold -> found.put(sold.receipt(), sold));
        for (Sold sold : expected.sold()) {
            String sale = where + ", receipt " + sold.receipt() + " \"" + sold.name() + "\", ";
            Sold other = found.get(sold.receipt());
            if (other == null) {
                differences.add(sale + "is not there");
                continue;
            }
            same(sale + "menu prices", sold.list(), other.list());
            same(sale + "due", sold.due(), other.due());
            same(sale + "tax", sold.tax(), other.tax());
            same(sale + "taken off", sums(sold), sums(other));
            same(sale + "tenders", sold.parts(), other.parts());
        }
        for (int i = 0; i < Math.min(expected.back().size(), said.back().size()); i++) {
            Back back = expected.back().get(i);
            Back other = said.back().get(i);
            String refund = where + ", refund " + (i + 1) + " of \"" + back.name() + "\", ";
            same(refund + "receipt", back.receipt(), other.receipt());
            same(refund + "amount", back.amount(), other.amount());
            same(refund + "tax", back.tax(), other.tax());
            same(refund + "reason", back.reason(), other.reason());
            same(refund + "tenders", back.parts(), other.parts());
        }
        same(where + ", all tenders", expected.tenders(), said.tenders());
        same(where + ", discounts", expected.reductions("manual"), said.reductions("manual"));
        same(where + ", given away", expected.reductions("comp"), said.reductions("comp"));
        same(where + ", sales", expected.sales(), said.sales());
        same(where + ", tax", expected.tax(), said.tax());
        same(where + ", refunded", expected.refunded(), said.refunded());
    }

    private static Map<String, Takings.Sum> sums(Sold sold) {
        Takings one = new Takings();
        one.add(sold);
        Map<String, Takings.Sum> sums = new LinkedHashMap<>(one.reductions("comp"));
        one.reductions("manual").forEach((reason, sum) -> sums.put("discount " + reason, sum));
        return sums;
    }

    void figure(String what, Object expected, Object said) {
        same(what, expected, said);
    }

    /** Nothing differs, and it was not for want of comparing. What names a sale is said first. */
    void isWhole(int atLeast) {
        differences.sort(Comparator.comparing(difference -> !difference.contains("\"")));
        assertThat(differences).as("figures that do not agree").isEmpty();
        assertThat(compared).as("figures compared").isGreaterThanOrEqualTo(atLeast);
    }
}
