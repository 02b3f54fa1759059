package org.trivetpos.pricing;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How this shop calculates a bill.
 *
 * @param taxIncluded          true: tax is extracted from what is charged; false: added on top
 * @param taxHundredths        rate in hundredths of a percent: 600 is 6 %
 * @param minimumSpend         tested on the list value of eligible lines, or null for none
 * @param serviceHundredths    service charge in hundredths of a percent; 0 for none
 * @param serviceOnList        true: on list value; false: on net
 * @param rounding             of the whole bill, before tenders
 * @param roundingUnit         in minor units: 1 none, 10 to the jiao, 100 to the yuan
 */
public record PricingTerms(CurrencyUnit currency, boolean taxIncluded, int taxHundredths,
        @Nullable Money minimumSpend, int serviceHundredths, boolean serviceOnList, RoundingRule rounding,
        int roundingUnit) {

    /** Direction of 抹零. */
    public enum RoundingRule { NONE, DOWN, HALF_UP }

    /** Prices include tax at this rate; no charges, no rounding. */
    public static PricingTerms taxIncluded(CurrencyUnit currency, int taxHundredths) {
        return new PricingTerms(currency, true, taxHundredths, null, 0, false, RoundingRule.NONE, 1);
    }
}
