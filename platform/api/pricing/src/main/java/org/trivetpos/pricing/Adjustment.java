package org.trivetpos.pricing;

import org.joda.money.Money;
import org.trivetpos.kernel.LocalText;

/**
 * Why a price is not the plain price.
 *
 * @param source id of the rule, or {@code manual}, {@code comp}
 * @param reason what the order screen and the receipt say
 * @param amount signed: negative takes off
 */
public record Adjustment(String source, LocalText reason, Money amount) { }
