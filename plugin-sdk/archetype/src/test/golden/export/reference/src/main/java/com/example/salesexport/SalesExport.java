package com.example.salesexport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.journal.Journal;
import org.trivetpos.journal.SealedFact;
import org.trivetpos.journal.spi.FactReader;
import org.trivetpos.settlement.Check;
import org.trivetpos.settlement.CheckSettled;

/**
 * Follows the journal. A file is no part of the reader's transaction, so a fact may come twice: its number is the first
 * column, and a number that is already there is not written again. A full disk makes the reader wait and say so.
 */
@Component(service = FactReader.class)
public final class SalesExport implements FactReader {

    private final Journal journal;
    private final Path folder;

    @Activate
    public SalesExport(BundleContext context, @Reference Journal journal) {
        this(Path.of(context.getProperty("trivet.data")).resolve("exports/sales-export"), journal);
    }

    SalesExport(Path folder, Journal journal) {
        this.folder = folder;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "sales-export.sales";
    }

    @Override
    public Set<String> types() {
        return Set.of("settlement.CheckSettled");
    }

    @Override
    public void read(SealedFact fact) {
        Check check = journal.decode(fact, CheckSettled.class).check();
        try {
            new DayFile(folder.resolve(check.businessDay() + ".csv")).append(fact.number(), line(check));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Numbers and times only; a text would have to be quoted, and kept from being taken for a formula. */
    private static String line(Check check) {
        return String.join(",", String.valueOf(check.receiptNumber()), String.valueOf(check.orderNumber()),
                check.at().toString(), check.due().getCurrencyUnit().getCode(),
                check.due().getAmount().toPlainString(), check.tax().getAmount().toPlainString());
    }
}
