package org.trivetpos.settlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.ordering.OrderId;
import org.trivetpos.settlement.spi.Tender;

/**
 * Takes money for orders. A payment is acknowledged when its facts are sealed and durable; a repeated request id
 * returns the first outcome. Refusals: {@code settlement.empty}, {@code settlement.too-little}, {@code
 * settlement.tender-gone}, {@code settlement.no-change}, {@code settlement.bad-amount}, {@code settlement.closed},
 * {@code settlement.price-moved}, {@code settlement.not-ready}, {@code settlement.participant-failed}, and those of
 * participants ({@code till.closed}).
 */
@ProviderType
public interface Settlement {

    /** Settles a whole order (permission {@code settlement.pay}). */
    PayOutcome pay(CommandContext context, PayRequest request);

    /** A check in any state. */
    Optional<Check> find(CheckId id);

    /** The check of an order, once there is one. */
    Optional<Check> ofOrder(OrderId order);

    /** Checks of a business day, newest first, at most {@code max}. */
    List<Check> ofDay(LocalDate day, int max);

    /** The tenders installed now, in order of position. */
    List<Tender> tenders();
}
