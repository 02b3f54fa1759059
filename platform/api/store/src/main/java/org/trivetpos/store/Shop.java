package org.trivetpos.store;

import java.time.ZoneId;
import java.util.Locale;
import org.joda.money.CurrencyUnit;
import org.trivetpos.kernel.LocalText;

/**
 * The shop as it trades now.
 *
 * @param id          unique across shops, made at the first start
 * @param name        printed on every paper
 * @param address     one line under the name, may be empty
 * @param currency    of every amount in this shop
 * @param taxIncluded true if menu prices contain the tax (it is extracted), false if it is added on top
 * @param taxPercent  rate in hundredths of a percent: 600 is 6 %
 * @param language    of papers and of people who have not chosen
 * @param zone        where the shop's clock hangs
 */
public record Shop(String id, LocalText name, LocalText address, CurrencyUnit currency, boolean taxIncluded,
        int taxPercent, Locale language, ZoneId zone) { }
