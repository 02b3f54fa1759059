package org.trivetpos.reporting.spi;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.reporting.BusinessPeriod;

/**
 * A file for a period that a bundle contributes. Registered as a service; the office offers it for download.
 *
 * <p>{@link #id}, {@link #title}, {@link #about} and {@link #position} are read once, when it comes. One that throws,
 * stalls or answers nonsense then is left out.
 */
@ConsumerType
public interface Export {

    /** Stable, lower case, begins with the bundle's short name: {@code kingdee-vouchers}. */
    String id();

    /** What stands above it. */
    LocalText title();

    /** One sentence under the title: who reads the file. */
    default LocalText about() {
        return LocalText.same("");
    }

    /** Order among the exports; lower comes first. */
    default int position() {
        return 100;
    }

    /** What the file is, for example {@code text/csv; charset=UTF-8}. */
    String mediaType();

    /** Its name, the same for the same period: letters, digits, dot, hyphen and underscore, 100 at most. */
    String fileName(BusinessPeriod period);

    /**
     * Writes it. The same period of days that have ended gives the same bytes, today and in a year: no time of the
     * export, no language of the person, an order of its own for the rows.
     *
     * <p>Called on a thread of the guard, outside a transaction: within five minutes and 256 megabytes, or it is given
     * up and the person is told. What {@code file} then throws is passed on.
     *
     * @param file is closed by whoever asked
     * @throws IOException as {@code file} throws it
     * @throws org.trivetpos.kernel.RefusedException in words, if this period cannot be written; any other exception is
     *         told as a failure of this bundle
     */
    void write(BusinessPeriod period, OutputStream file) throws IOException;
}
