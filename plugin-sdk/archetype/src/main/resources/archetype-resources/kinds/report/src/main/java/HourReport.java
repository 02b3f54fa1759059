package ${package};

import java.util.List;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.trivetpos.kernel.LocalText;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.Cell;
import org.trivetpos.reporting.ReportTable;
import org.trivetpos.reporting.ReportTable.Column;
import org.trivetpos.reporting.ReportTable.Kind;
import org.trivetpos.reporting.spi.Report;

/** Contributes the report: a row for each hour, and what they come to. */
@Component(service = Report.class)
public final class HourReport implements Report {

    private static final List<Column> COLUMNS = List.of(
            new Column(new LocalText("时段", "Hour"), Kind.TEXT),
            new Column(new LocalText("单数", "Checks"), Kind.COUNT),
            new Column(new LocalText("营业额", "Takings"), Kind.MONEY));

    private final Hours hours;

    @Activate
    public HourReport(@Reference Hours hours) {
        this.hours = hours;
    }

    @Override
    public String id() {
        return "${artifactId}";
    }

    @Override
    public LocalText title() {
        return new LocalText("时段营业额", "Takings by hour");
    }

    @Override
    public LocalText about() {
        return new LocalText("哪个时段最忙", "Which hours are busy");
    }

    @Override
    public ReportTable table(BusinessPeriod period) {
        List<Hours.Hour> worked = hours.of(period);
        List<List<Cell>> rows = worked.stream().map(one -> List.of(Cell.of(one.hour() + ":00"),
                Cell.of(one.checks()), Cell.of(one.takings()))).toList();
        // a shop that has changed its currency sees its hours without a total
        if (worked.stream().map(one -> one.takings().getCurrencyUnit()).distinct().count() != 1) {
            return ReportTable.of(COLUMNS, rows);
        }
        return new ReportTable(COLUMNS, rows, List.of(Cell.NOTHING,
                Cell.of(worked.stream().mapToInt(Hours.Hour::checks).sum()),
                Cell.of(Money.total(worked.stream().map(Hours.Hour::takings).toList()))));
    }
}
