package org.trivetpos.reporting;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.trivetpos.identity.Permission;
import org.trivetpos.kernel.CommandContext;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.kernel.Origin;
import org.trivetpos.printing.JobId;

/**
 * The reports and exports that bundles contribute. A question takes as long as the report takes to answer, a minute at
 * most (an export: five), so it is not asked on a screen's thread. Thread-safe.
 *
 * <p>Refusals: {@code identity.permission-missing}; {@code reporting.gone} if nobody contributes it (any more);
 * {@code reporting.failed} and {@code reporting.late} if it does not answer, in words that name its bundle; {@code
 * reports.busy} if too many are under way; and what the report itself refuses.
 */
@ProviderType
public interface Reports {

    /** To see reports and print them. */
    Permission VIEW = new Permission("reporting.view", new LocalText("查看报表", "See reports"));

    /** To take figures out of the shop as files. */
    Permission EXPORT = new Permission("reporting.export", new LocalText("导出经营数据", "Take figures out as files"));

    /** Reports in their order. */
    List<Offer> reports();

    /** Exports in their order. */
    List<Offer> exports();

    /** Has a report worked out (permission {@link #VIEW}). */
    ReportTable table(CommandContext context, String report, BusinessPeriod period);

    /**
     * Prints a table on the printer for reports, in the shop's language (permission {@link #VIEW}).
     *
     * @param table as {@link #table} gave it, so that the paper says what the screen said
     */
    JobId print(CommandContext context, String report, BusinessPeriod period, ReportTable table);

    /**
     * Has an export write its file (permission {@link #EXPORT}). It is whole when this returns, and in the journal as
     * {@link ExportMade}.
     */
    ExportedFile export(CommandContext context, String export, BusinessPeriod period);

    /** Calls back after a report or export came or went, on the thread of its bundle, until closed. */
    AutoCloseable onChange(Runnable listener);

    /**
     * A report or an export to choose.
     *
     * @param about  one sentence; may be empty
     * @param origin the bundle that contributes it
     */
    record Offer(String id, LocalText title, LocalText about, Origin origin) { }
}
