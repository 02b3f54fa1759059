package org.trivetpos.store;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which day a sale belongs to: the day runs from the shop's day start (setting, 04:00) to the next, or until somebody
 * closes it with {@link DayClosing}.
 */
@ProviderType
public interface BusinessDays {

    /** The business day that is open now, by the injected clock; never one that was closed. */
    LocalDate current();
}
