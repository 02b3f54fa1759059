package org.trivetpos.till;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.trivetpos.kernel.LocalText;

/**
 * What the sums of a report are made of. {@code list} less {@code discounts}, {@code comps} and {@code promotions},
 * with charges and rounding, is the sales.
 *
 * @param firstReceipt smallest receipt number of the sales; 0 if there are none
 * @param lastReceipt  largest
 * @param list         what everything that was sold costs before anything is taken off; null if not known
 * @param taxes        by rate; their {@code sales} and {@code tax} less those of the refunds
 * @param discounts    by hand, by reason
 * @param comps        given away, by reason
 * @param promotions   taken off by rules, by name of the rule
 * @param refunds      by reason
 * @param deleted      draft lines and orders that were given up; only in the report of a day
 * @param voids        of dishes that were placed and not paid, by reason; only in the report of a day
 */
public record Breakdown(int firstReceipt, int lastReceipt, @Nullable Money list, List<TaxTotal> taxes,
        List<Because> discounts, List<Because> comps, List<Because> promotions, List<Because> refunds,
        List<Because> deleted, List<Because> voids) {

    /** Nothing is known beside the sums. */
    public static final Breakdown NONE =
            new Breakdown(0, 0, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Breakdown {
        taxes = List.copyOf(taxes);
        discounts = List.copyOf(discounts);
        comps = List.copyOf(comps);
        promotions = List.copyOf(promotions);
        refunds = List.copyOf(refunds);
        deleted = List.copyOf(deleted);
        voids = List.copyOf(voids);
    }

    /** Without voids. */
    public Breakdown(int firstReceipt, int lastReceipt, @Nullable Money list, List<TaxTotal> taxes,
            List<Because> discounts, List<Because> comps, List<Because> promotions, List<Because> refunds,
            List<Because> deleted) {
        this(firstReceipt, lastReceipt, list, taxes, discounts, comps, promotions, refunds, deleted, List.of());
    }

    /** The same with what was given up. */
    public Breakdown withDeleted(List<Because> givenUp) {
        return new Breakdown(firstReceipt, lastReceipt, list, taxes, discounts, comps, promotions, refunds, givenUp,
                voids);
    }

    /** The same with what was voided. */
    public Breakdown withVoids(List<Because> voided) {
        return new Breakdown(firstReceipt, lastReceipt, list, taxes, discounts, comps, promotions, refunds, deleted,
                voided);
    }

    /** What of the sales is neither list value nor taken off it: service charge, tax on top, rounding. */
    public @Nullable Money chargesAndRounding(Money sales) {
        if (list == null) {
            return null;
        }
        Money off = sales.minus(sales);
        for (List<Because> some : List.of(discounts, comps, promotions)) {
            off = off.plus(some.stream().map(Because::amount).reduce(sales.minus(sales), Money::plus));
        }
        return sales.minus(list.minus(off));
    }

    /**
     * Tax of one rate.
     *
     * @param percent in hundredths of a percent: 600 is 6 %
     * @param sales   in which the tax is, or to which it was added
     */
    public record TaxTotal(int percent, Money sales, Money tax) { }

    /**
     * What was taken off, given away or given back for one reason.
     *
     * @param reason blank if nobody said one
     * @param amount positive
     */
    public record Because(LocalText reason, int count, Money amount) { }
}
