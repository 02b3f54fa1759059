package org.trivetpos.store;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;

/** Which day a sale belongs to: the day runs from the shop's day start (setting, 04:00) to the next. */
@ProviderType
public interface BusinessDays {

    /** The business day that is open now, by the injected clock. */
    LocalDate current();
}
