package org.trivetpos.printing;

import java.time.LocalDate;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.till.ShiftId;

/**
 * Prints the reports of the till on the report printer (permission {@code till.report}). What is still open gives an X
 * report: as it stands, closing nothing. What was closed gives a marked copy of the paper that came out then
 * (permission {@code printing.reprint} as well). Thread-safe.
 */
@ProviderType
public interface ReportPapers {

    /** A shift. */
    JobId shift(CommandContext context, ShiftId shift);

    /** A business day. */
    JobId day(CommandContext context, LocalDate day);
}
