package org.trivetpos.example.dailytakings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.example.dailytakings.TakenChecks.Day;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.persistence.Transactions;
import org.trivetpos.printing.Document;
import org.trivetpos.printing.Document.Align;
import org.trivetpos.printing.Document.Style;
import org.trivetpos.printing.Printer;
import org.trivetpos.printing.Printing;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.store.JobRun;
import org.trivetpos.store.Schedule;
import org.trivetpos.store.Shops;
import org.trivetpos.store.spi.ScheduledJob;

/**
 * The job: when a business day has ended, its takings lie on the counter. The job's key is made of the day, so that a
 * run that is made again, after a power cut or by hand, prints nothing twice.
 */
@Component(service = ScheduledJob.class)
public final class PrintTakings implements ScheduledJob {

    private static final LocalText TITLE = new LocalText("打印当日营业额", "Print the day's takings");

    private final TakenChecks checks;
    private final Transactions transactions;
    private final Printing printing;
    private final Shops shops;

    @Activate
    public PrintTakings(@Reference TakenChecks checks, @Reference Transactions transactions,
            @Reference Printing printing, @Reference Shops shops) {
        this.checks = checks;
        this.transactions = transactions;
        this.printing = printing;
        this.shops = shops;
    }

    @Override
    public String id() {
        return "daily-takings.print";
    }

    @Override
    public LocalText title() {
        return TITLE;
    }

    @Override
    public Schedule schedule() {
        return new Schedule.AfterBusinessDay();
    }

    @Override
    public void run(JobRun run) {
        LocalDate day = run.businessDay();
        List<Day> taken = checks.days(BusinessPeriod.of(day));
        if (!taken.isEmpty()) {
            transactions.run(() -> printing.print(Printer.REPORT, "daily-takings:" + day,
                    "营业额 / Takings " + day, day.toString(), paper(day, taken)));
        }
    }

    private Document paper(LocalDate day, List<Day> taken) {
        Locale language = shops.current().language();
        List<Document.Block> blocks = new ArrayList<>();
        blocks.add(new Document.Text(TITLE.in(language), Style.TITLE));
        blocks.add(new Document.Text(day.toString(), Style.CENTRED));
        blocks.add(new Document.Rule(true));
        taken.forEach(one -> {
            blocks.add(pair(new LocalText("单数", "Checks").in(language), String.valueOf(one.checks())));
            blocks.add(pair(new LocalText("营业额", "Takings").in(language), one.takings().toString()));
        });
        blocks.add(new Document.Cut());
        return new Document(blocks);
    }

    private static Document.Columns pair(String label, String value) {
        return new Document.Columns(List.of(new Document.Cell(label, 1, Align.LEFT),
                new Document.Cell(value, 0, Align.RIGHT)), Style.LARGE);
    }
}
