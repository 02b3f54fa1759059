package org.trivetpos.settlement;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;

/**
 * Gives money back for settled checks, whole or in part, never more than was taken. A refund is acknowledged when its
 * facts are sealed and durable; a repeated request id returns the first one. Refusals: {@code settlement.no-check},
 * {@code settlement.nothing-left}, {@code settlement.too-many-back}, {@code settlement.reason-needed}, {@code
 * settlement.not-ready}, {@code settlement.participant-failed}, and those of participants ({@code till.closed}, {@code
 * till.not-enough}). Thread-safe.
 */
@ProviderType
public interface Refunds {

    /**
     * Gives back (permission {@code settlement.refund}): to the payments of the check, the last one first, so that the
     * sum of what each gets back is never more than what stayed of it.
     */
    Refund refund(CommandContext context, RefundRequest request);

    /** What can still be given back, as it is now. */
    Refundable refundable(CheckId check);

    /** What a refund would come to; refused like the refund itself. */
    Refundable preview(RefundRequest request);

    /** The refunds of a check, oldest first. */
    List<Refund> of(CheckId check);

    /** What the shop offers as reasons. */
    List<LocalText> reasons();
}
