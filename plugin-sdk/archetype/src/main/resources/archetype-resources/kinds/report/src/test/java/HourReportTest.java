package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.trivetpos.reporting.BusinessPeriod;
import org.trivetpos.reporting.Csv;

class HourReportTest {

    private static String table(Hours.Hour... worked) {
        Hours hours = new Hours() {
            @Override
            public void add(LocalDate day, int hour, Money due) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Hour> of(BusinessPeriod period) {
                return List.of(worked);
            }
        };
        return Csv.table(Locale.ENGLISH, new HourReport(hours).table(BusinessPeriod.of(LocalDate.of(2026, 11, 23))));
    }

    @Test
    void eachHourIsARowAndTheTotalsStandBelow() {
        assertThat(table(new Hours.Hour(12, 9, Money.parse("CNY 340.50")),
                new Hours.Hour(18, 21, Money.parse("CNY 1200.00"))))
                .isEqualTo("Hour,Checks,Takings\r\n12:00,9,340.50\r\n18:00,21,1200.00\r\n,30,1540.50\r\n");
    }

    @Test
    void aDayWithoutAGuestIsEmpty() {
        assertThat(table()).isEqualTo("Hour,Checks,Takings\r\n");
    }
}
