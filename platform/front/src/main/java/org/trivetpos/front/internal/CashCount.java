package org.trivetpos.front.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Notes and coins of a drawer as they are counted. */
final class CashCount {

    private static final List<Integer> CNY = List.of(10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10);
    private static final List<Integer> OTHER = List.of(10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 20, 10, 5, 1);

    private final CurrencyUnit currency;
    private final Map<Money, Integer> pieces = new LinkedHashMap<>();

    CashCount(CurrencyUnit currency) {
        this.currency = currency;
        List<Integer> values = currency.getCode().equals("CNY") ? CNY : OTHER;
        values.forEach(minor -> pieces.put(Money.ofMinor(currency, minor), 0));
    }

    /** Notes and coins, largest first. */
    List<Money> denominations() {
        return List.copyOf(pieces.keySet());
    }

    /** So many of one note or coin. */
    void count(Money denomination, int many) {
        if (many < 0 || many > 99_999 || !pieces.containsKey(denomination)) {
            throw new IllegalArgumentException(many + " of " + denomination);
        }
        pieces.put(denomination, many);
    }

    /** What they come to. */
    Money total() {
        Money sum = Money.zero(currency);
        for (Map.Entry<Money, Integer> one : pieces.entrySet()) {
            sum = sum.plus(one.getKey().multipliedBy(one.getValue()));
        }
        return sum;
    }
}
