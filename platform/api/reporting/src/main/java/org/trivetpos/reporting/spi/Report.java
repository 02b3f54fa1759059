package org.trivetpos.reporting.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.ReportTable;

/**
 * A report that a bundle contributes. Registered as a service; the office offers it for any period, shows the table,
 * prints it and saves it as CSV.
 *
 * <p>All but {@link #table} is read once, when it comes. One that throws, stalls or answers nonsense then is left out.
 */
@ConsumerType
public interface Report {

    /** Stable, lower case, begins with the bundle's short name: {@code loyalty-points}. */
    String id();

    LocalText title();

    /** One sentence under the title: what it answers. */
    default LocalText about() {
        return LocalText.same("");
    }

    /** Order among the reports; lower comes first. */
    default int position() {
        return 100;
    }

    /**
     * Works the table out. Days without anything to say may be left out; a period in the future is an empty table.
     *
     * <p>Called on a thread of the guard, several at a time, outside a transaction, when somebody looks: within a
     * minute, or the person is told that it took too long. Keep sums of your own by a {@code FactReader} rather than
     * reading the whole journal each time.
     *
     * @throws org.trivetpos.kernel.RefusedException in words, if this period cannot be answered; any other exception is
     *         told as a failure of this bundle
     */
    ReportTable table(BusinessPeriod period);
}
