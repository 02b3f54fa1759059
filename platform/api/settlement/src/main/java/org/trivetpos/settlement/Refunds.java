package org.trivetpos.settlement;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.ordering.Order;

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

    /**
     * Takes a whole check back 反结账 (permission {@code settlement.reopen}): an entry against all of it in the caller's
     * own shift, and its order is open again on the caller's terminal, to be changed and paid anew; the kitchen is told
     * nothing. Only on the business day of the check and while nothing of it was given back; else it is a refund.
     * Refusals, besides those of a refund: {@code settlement.reopen-too-late}, {@code settlement.reopen-refunded},
     * {@code ordering.not-closed}.
     */
    CheckReopened reopen(CommandContext context, CheckId check, LocalText reason);

    /** True if the check was taken back. */
    boolean isReopened(CheckId check);

    /** The order as this check charged it, also if it was opened again since; refused {@code settlement.no-check}. */
    Order charged(CheckId check);

    /** What can still be given back, as it is now. */
    Refundable refundable(CheckId check);

    /** What a refund would come to; refused like the refund itself. */
    Refundable preview(RefundRequest request);

    /** The refunds of a check, oldest first. */
    List<Refund> of(CheckId check);

    /**
     * What the shop offers as reasons: after those of {@code Ordering.returnReasons()} counted dishes can be sold
     * again, after any other they are wasted.
     */
    List<LocalText> reasons();
}
