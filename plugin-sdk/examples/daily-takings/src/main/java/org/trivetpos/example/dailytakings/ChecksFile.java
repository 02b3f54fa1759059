package org.trivetpos.example.dailytakings;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.example.dailytakings.TakenChecks.Taken;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.Cell;
import org.trivetpos.reporting.Csv;
import org.trivetpos.reporting.spi.Export;

/** The export: each check a line, in the order of the journal and in UTC, so that it is the same file in a year. */
@Component(service = Export.class)
public final class ChecksFile implements Export {

    private final TakenChecks checks;

    @Activate
    public ChecksFile(@Reference TakenChecks checks) {
        this.checks = checks;
    }

    @Override
    public String id() {
        return "daily-takings-checks";
    }

    @Override
    public LocalText title() {
        return new LocalText("账单明细", "Settled checks");
    }

    @Override
    public LocalText about() {
        return new LocalText("每张账单一行，给会计", "A line for each, for the accountant");
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=UTF-8";
    }

    @Override
    public String fileName(BusinessPeriod period) {
        return "checks-" + period + ".csv";
    }

    @Override
    public void write(BusinessPeriod period, OutputStream file) throws IOException {
        file.write(line("business_day", "receipt", "settled_at", "currency", "due", "tax"));
        for (Taken check : checks.checks(period)) {
            file.write(Csv.line(Locale.ROOT, List.of(Cell.of(check.day()), Cell.of(check.receipt()),
                    Cell.of(check.at().toString()), Cell.of(check.due().getCurrencyUnit().getCode()),
                    Cell.of(check.due()), Cell.of(check.tax()))).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] line(String... names) {
        return (String.join(",", names) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
