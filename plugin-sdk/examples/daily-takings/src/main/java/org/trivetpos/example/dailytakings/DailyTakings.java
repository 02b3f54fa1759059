package org.trivetpos.example.dailytakings;

import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.example.dailytakings.TakenChecks.Day;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.Cell;
import org.trivetpos.reporting.ReportTable;
import org.trivetpos.reporting.ReportTable.Column;
import org.trivetpos.reporting.ReportTable.Kind;
import org.trivetpos.reporting.spi.Report;

/** The report: a row for each day, and what it comes to. It draws nothing; the office does. */
@Component(service = Report.class)
public final class DailyTakings implements Report {

    private static final List<Column> COLUMNS = List.of(
            new Column(new LocalText("营业日", "Business day"), Kind.DAY),
            new Column(new LocalText("单数", "Checks"), Kind.COUNT),
            new Column(new LocalText("单均", "Average"), Kind.MONEY),
            new Column(new LocalText("其中税额", "Of it tax"), Kind.MONEY),
            new Column(new LocalText("营业额", "Takings"), Kind.MONEY));

    private final TakenChecks checks;

    @Activate
    public DailyTakings(@Reference TakenChecks checks) {
        this.checks = checks;
    }

    @Override
    public String id() {
        return "daily-takings";
    }

    @Override
    public LocalText title() {
        return new LocalText("每日营业额", "Daily takings");
    }

    @Override
    public LocalText about() {
        return new LocalText("每天收了多少钱", "What came in on which day");
    }

    @Override
    public ReportTable table(BusinessPeriod period) {
        List<Day> days = checks.days(period);
        List<List<Cell>> rows = days.stream().map(day -> List.of(Cell.of(day.day()), Cell.of(day.checks()),
                average(day.takings(), day.checks()), Cell.of(day.tax()), Cell.of(day.takings()))).toList();
        // sums of one currency; a shop that has changed its currency sees its days without a total
        if (days.isEmpty() || days.stream().map(day -> day.takings().getCurrencyUnit()).distinct().count() > 1) {
            return ReportTable.of(COLUMNS, rows);
        }
        int count = days.stream().mapToInt(Day::checks).sum();
        Money takings = Money.total(days.stream().map(Day::takings).toList());
        return new ReportTable(COLUMNS, rows, List.of(Cell.NOTHING, Cell.of(count), average(takings, count),
                Cell.of(Money.total(days.stream().map(Day::tax).toList())), Cell.of(takings)));
    }

    private static Cell average(Money takings, int checks) {
        return Cell.of(takings.dividedBy(checks, RoundingMode.HALF_UP));
    }
}
