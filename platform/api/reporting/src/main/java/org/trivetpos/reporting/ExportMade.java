package org.trivetpos.reporting;

import java.time.LocalDate;
import org.trivetpos.journal.Fact;
import org.trivetpos.journal.FactType;

/**
 * Somebody took figures out of the shop. Subject: the export's id.
 *
 * @param first  business day of the period
 * @param last   business day of the period
 * @param file   name of the file
 * @param bytes  its length
 * @param sha256 of its content, lower-case hex: a file that comes back from elsewhere can be compared
 */
@FactType("reporting.ExportMade")
public record ExportMade(String export, LocalDate first, LocalDate last, String file, long bytes, String sha256)
        implements Fact { }
